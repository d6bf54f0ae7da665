import type { Agent } from '../agent.ts';
import type { Prompt, Question } from '../prompts.ts';
import { Refusal } from '../refusal.ts';

/** Nobody is left to answer: the browser closed the connection, or the agent was closed. */
export class Withdrawn extends Error {}

/**
 * Asks the person, who approves, refuses or does neither, as the behaviour says.
 * @throws Refusal `busy`, `user_refused`
 * @throws Withdrawn
 */
export async function askPerson(agent: Agent, question: Question, signal: AbortSignal): Promise<void> {
  const prompt = agent.prompts.open(question, signal);
  const timer = setTimeout(() => imaginedPerson(prompt), agent.answerAfterMs);
  const answer = await prompt.answer;
  clearTimeout(timer);
  if (answer === 'withdrawn') throw new Withdrawn();
  if (answer === 'refused') throw new Refusal('user_refused');
}

function imaginedPerson(prompt: Prompt): void {
  if (prompt.behaviour === 'ask' || prompt.behaviour === 'hang') return;
  if (prompt.behaviour === 'refuse') prompt.refuse();
  else prompt.approve();
}
