import type { AgentWords } from '../messages/words.ts';

/** Only who runs the site can put it right. */
export const siteAtFault: AgentWords = {
  title: 'This site keeps itself from PingID Desktop',
  text: 'That is a mistake in how the site is set up, and nothing you did. Give your help desk the details below.',
  retry: 'useless',
};

export const insecurePageWords: AgentWords = {
  title: 'This page did not come over a secure connection',
  text: 'So your browser keeps it from PingID Desktop. It is a mistake of the site. Give your help desk the details below.',
  retry: 'useless',
};

export const cancelledWords: AgentWords = {
  title: 'You stopped this',
  text: 'Nothing was changed. Try again whenever you like.',
  retry: 'by_click',
};

export const unexplainedWords: AgentWords = {
  title: 'Something came between this page and PingID Desktop',
  text: 'What it was, this page could not find out. Try again.',
  retry: 'by_click',
  further: [
    'Make sure that PingID Desktop is open, and that no extension of your browser blocks it.',
    'If it happens again, give your help desk the details below.',
  ],
};
