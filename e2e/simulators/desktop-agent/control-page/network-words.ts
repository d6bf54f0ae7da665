import { isDeepStrictEqual } from 'node:util';
import type { NetworkCondition } from '../network/condition.ts';

/** A network condition as people choose it. */
export interface SceneWords {
  readonly key: string;
  readonly condition: NetworkCondition;
  readonly title: string;
  readonly effect: string;
}

export const sceneGroups: readonly { title: string; scenes: readonly SceneWords[] }[] = [
  {
    title: 'PingID Desktop',
    scenes: [scene({ name: 'normal' }, 'As it should be', 'The app answers as chosen above.')],
  },
  {
    title: 'Slow or silent',
    scenes: [
      scene({ name: 'slow' }, 'Slow', 'Every answer takes three seconds to begin.'),
      scene({ name: 'silent' }, 'Silent', 'Takes requests and never answers.'),
      scene(
        { name: 'silent', at: 'post' },
        'Silent after the preflight',
        'Only the request itself gets no answer.',
      ),
      scene({ name: 'stalled' }, 'Stalls', 'Begins an answer and never ends it.'),
    ],
  },
  {
    title: 'Does not let this website in',
    scenes: [
      scene({ name: 'refuse_origin' }, 'Refuses every website', 'As for a website that it does not serve.'),
      scene(
        { name: 'no_cors' },
        'No CORS headers',
        'Answers, but tells the browser of nobody who may read it.',
      ),
      scene({ name: 'no_cors', at: 'post' }, 'No CORS headers on the answer', 'Only the preflight has them.'),
    ],
  },
  {
    title: 'An old version, without sign-in',
    scenes: [
      scene({ name: 'no_route' }, '404 that the page may read', 'The address for sign-in is not known.'),
      scene(
        { name: 'no_route', cors: false },
        '404 without CORS headers',
        'The same; the page learns nothing.',
      ),
    ],
  },
  {
    title: 'Fails',
    scenes: [
      scene({ name: 'http_error' }, 'Error 500', 'The page may read it.'),
      scene(
        { name: 'http_error', cors: false },
        'Error 500 without CORS headers',
        'The page learns nothing.',
      ),
      scene({ name: 'http_error', at: 'preflight' }, 'Error 500 at the preflight', 'No JWT is sent.'),
      scene({ name: 'cut_off' }, 'Cuts the answer off', 'The connection ends in the middle of the answer.'),
      scene({ name: 'reset', at: 'post' }, 'Resets the connection', 'Once the request has arrived.'),
      scene({ name: 'reset', at: 'preflight' }, 'Resets it at the preflight', 'No JWT is sent.'),
      scene({ name: 'redirect' }, 'Redirects to another path', 'Which would answer as usual.'),
      scene(
        { name: 'redirect', to: 'other_origin' },
        'Redirects to another origin',
        'The same program by its number.',
      ),
    ],
  },
  {
    title: 'Another program on the port',
    scenes: [
      scene({ name: 'web_server' }, 'A web server', 'A web page in answer to everything.'),
      scene(
        { name: 'open_web_server' },
        'A web server open to all',
        'A web page that every website may read.',
      ),
      scene(
        { name: 'open_web_server', body: 'json' },
        'An API open to all',
        'JSON that every website may read.',
      ),
      scene({ name: 'not_http' }, 'Not a web server', 'Says something that is not HTTP and hangs up.'),
    ],
  },
];

export function sceneOf(key: unknown): SceneWords | undefined {
  return allScenes().find((one) => one.key === key);
}

/** `undefined` for a condition that only a test can set. */
export function chosenScene(condition: NetworkCondition): SceneWords | undefined {
  return allScenes().find((one) => isDeepStrictEqual(one.condition, condition));
}

function allScenes(): readonly SceneWords[] {
  return sceneGroups.flatMap(({ scenes }) => scenes);
}

function scene(condition: NetworkCondition, title: string, effect: string): SceneWords {
  return { key: Object.values(condition).join('-'), condition, title, effect };
}
