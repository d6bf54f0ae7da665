import { Problem } from 'shared';
import { expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import { type Point, pointNames, reachPoint, sessionOf } from './points.ts';
import { type RedisPortal, startRedisPortal } from './redis-portal.ts';

/** A deadline of a second for each command, a little to work, and room for a busy machine. */
const answerWithinMs = 3_500;

/** Something that happens to the store. */
export interface Outage {
  /** Starts what is to fail, where each test needs its own. */
  prepare?(): Promise<unknown>;
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
  /** Over before every request has to fail: some are answered as usual. */
  isShort?: true;
  /** Points at which people are served all the same. */
  servedPoints?: readonly string[];
}

/** People meet the outage at each point of what they do, are told of it in time, and go on as soon as it is over. */
export function meetOutage(sessionStore: () => string, outage: Outage): void {
  test('before a request of each kind', { timeout: 60_000 }, async () => {
    await outage.prepare?.();
    const reached = await reachAll(sessionStore());
    await outage.begin();
    const answered = await answersOf(reached).finally(outage.end);
    if (!outage.isShort) for (const { name, point } of answered) expect(timesJudged(point), name).toBe(0);
    expectJudgedOnce(await goOn(answered, outage));
  });

  test('while PingOne works on a request of each kind', { timeout: 60_000 }, async () => {
    await outage.prepare?.();
    const reached = await reachAll(sessionStore(), pointsAtPingOne);
    const pauses = reached.map(({ portal, asks }) => portal.pingOne.faults.pause(asks ?? 'devices.list'));
    const begun = Promise.withResolvers<number>();
    const answering = answersOf(reached, begun.promise);
    await Promise.all(pauses.map(({ arrived }) => arrived));
    await outage.begin();
    begun.resolve(performance.now());
    for (const { release } of pauses) release();
    const answered = await answering.finally(outage.end);
    expectJudgedOnce(await goOn(answered, outage));
  });
}

function expectJudgedOnce(answered: Answered[]): void {
  for (const { name, point } of answered) {
    if (point.judgedOnce) expect(timesJudged(point), name).toBe(1);
  }
}

function isOutage({ status, headers }: Response, { leadsTo }: Point): boolean {
  return leadsTo ? headers.get('location') === leadsTo : status === 503;
}

/** A page with words for it, or a problem that says when to try again. */
async function expectToldOfOutage(response: Response, { leadsTo }: Point): Promise<void> {
  if (leadsTo) {
    expect([response.status, response.headers.get('location')]).toEqual([303, leadsTo]);
    return;
  }
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await bodyOf(Problem, response)).code).toBe('session_store_unavailable');
}

function timesJudged({ portal, asks, judgedOnce }: Reached): number {
  const { exchanges } = portal.pingOne;
  if (!judgedOnce) return 0;
  return exchanges.filter(({ operation, path }) => operation === asks && path.includes(judgedOnce.about))
    .length;
}

const pointsAtPingOne = pointNames.filter(
  (name) => !['the start of a sign-in', 'a sign-out', 'a back-channel logout'].includes(name),
);

/** A point that somebody has reached. */
interface Reached extends Point {
  name: string;
  portal: RedisPortal;
  cookiesBefore: Map<string, string>;
}

/** One after the other: PingID Desktop asks one person at a time, and nothing meets a deadline for want of a processor. */
async function reachAll(sessionStore: string, names = pointNames): Promise<Reached[]> {
  const portal = await startRedisPortal(sessionStore);
  const reached: Reached[] = [];
  for (const name of names) {
    const point = await reachPoint(portal, name);
    reached.push({ ...point, name, portal, cookiesBefore: new Map(point.browser?.cookies) });
  }
  return reached;
}

/** Does the same for all of them at once, and says of which one a failure tells. */
async function forAll<T, R>(items: (T & { name: string })[], act: (item: T) => Promise<R>): Promise<R[]> {
  const outcomes = await Promise.allSettled(items.map(act));
  return outcomes.map((outcome, index) => {
    if (outcome.status === 'fulfilled') return outcome.value;
    throw new Error(`At ${items[index]?.name}: ${outcome.reason}`, { cause: outcome.reason });
  });
}

interface Answered {
  name: string;
  point: Reached;
  response: Response;
}

/** @param since from when on they have to be answered in time */
function answersOf(reached: Reached[], since = Promise.resolve(performance.now())): Promise<Answered[]> {
  return forAll(reached, async (point) => {
    const response = await point.request();
    expect(performance.now() - (await since)).toBeLessThan(answerWithinMs);
    return { name: point.name, point, response };
  });
}

/** The outage is over. Whoever was told of it goes on. */
async function goOn(answered: Answered[], outage: Outage): Promise<Answered[]> {
  const isServed = ({ name, response, point }: Answered) =>
    outage.servedPoints?.includes(name) || (outage.isShort && !isOutage(response, point));
  for (const { name, response } of answered.filter(isServed)) {
    expect(response.status, name).toBeLessThan(400);
  }
  const told = answered.filter((each) => !isServed(each));
  for (const { point, response } of told) {
    await expectToldOfOutage(response, point);
    expect(new Map(point.browser?.cookies), point.name).toEqual(point.cookiesBefore);
    await point.portal.storeIsBack();
    if (point.browser && !point.endsSession) {
      expect((await sessionOf(point.browser)).user, point.name).not.toBeNull();
    }
    await point.goOn();
  }
  return told;
}
