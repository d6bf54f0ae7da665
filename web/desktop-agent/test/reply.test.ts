// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { agentWith, answerJwt, failureOf, fakeFetch, optionsJwt } from './fake-agent.ts';

function answeringWith(body: BodyInit | null, status = 200) {
  const { fetch } = fakeFetch(() => new Response(body, { status }));
  return agentWith({ fetch }).register(optionsJwt);
}

describe('an answer with a JWT', () => {
  it.each([
    ['bare', answerJwt],
    ['with white space around it', `\r\n  ${answerJwt}\n`],
    ['after a byte order mark', `\uFEFF${answerJwt}`],
    ['as a JSON string', JSON.stringify(answerJwt)],
    ['as a JSON string with white space in it', JSON.stringify(` ${answerJwt}\n`)],
    ['one level down', JSON.stringify({ data: { jwt: answerJwt } })],
    [
      'one level down, beside something else',
      JSON.stringify({ response: 'ok', result: { token: answerJwt } }),
    ],
    ['on top although there is another below', JSON.stringify({ data: { jwt: 'x.y.z' }, value: answerJwt })],
  ])('is taken %s', async (_how, body) => {
    expect(await answeringWith(body)).toBe(answerJwt);
  });

  it.each([
    'attestation',
    'assertion',
    'jwt',
    'token',
    'response',
    'credential',
    'data',
    'result',
    'payload',
    'value',
  ])('is taken from the JSON field "%s"', async (field) => {
    expect(await answeringWith(JSON.stringify({ status: 'ok', [field]: answerJwt }))).toBe(answerJwt);
  });

  it('is taken whatever the status of the success', async () => {
    expect(await answeringWith(answerJwt, 201)).toBe(answerJwt);
  });
});

describe('an answer without a JWT', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['prose', 'Device registered.'],
    ['a page of another program', '<!doctype html><html><body>It works! a.b.c</body></html>'],
    ['JSON without one', JSON.stringify({ status: 'ok', deviceName: answerJwt })],
    ['JSON with one too deep', JSON.stringify({ data: { result: { jwt: answerJwt } } })],
    ['JSON with something else in the field', JSON.stringify({ jwt: 42, token: null, data: [] })],
    ['a list', JSON.stringify([answerJwt])],
    ['null', 'null'],
    ['broken JSON', `{"jwt":"${answerJwt}"`],
    ['two of them', `${answerJwt} ${answerJwt}`],
    ['a JWT without a signature', 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.'],
    ['a JWT of four parts', `${answerJwt}.more`],
    ['a JWT in another alphabet', 'eyJh+.eyJh/.c2ln='],
  ])('%s is an unexpected answer', async (_what, body) => {
    const failure = await failureOf(answeringWith(body));
    expect(failure).toMatchObject({ code: 'unexpected_answer', reason: 'not_a_jwt', status: 200 });
  });

  it('keeps none of its text', async () => {
    const failure = await failureOf(answeringWith('Secret words of Sharon'));
    expect(JSON.stringify([failure, failure.message, failure.cause])).not.toContain('Sharon');
  });

  it('a success without a body is an unexpected answer', async () => {
    const failure = await failureOf(answeringWith(null, 204));
    expect(failure).toMatchObject({ code: 'unexpected_answer', reason: 'not_a_jwt', status: 204 });
  });
});

describe('a too large answer', () => {
  const kilobyte = new TextEncoder().encode('a'.repeat(1024));

  function endless() {
    const seen = { pulls: 0, cancelled: false };
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          seen.pulls += 1;
          controller.enqueue(kilobyte);
        },
        cancel: () => {
          seen.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { seen, body };
  }

  it('is read to the limit and not further', async () => {
    const { seen, body } = endless();
    const failure = await failureOf(answeringWith(body));
    expect(failure).toMatchObject({ code: 'unexpected_answer', reason: 'too_large' });
    expect(seen).toEqual({ pulls: 65, cancelled: true });
  });

  it('of a refusal is not read further either, and is still a refusal', async () => {
    const { seen, body } = endless();
    const failure = await failureOf(answeringWith(body, 500));
    expect(failure).toMatchObject({ code: 'refused', status: 500, agentError: undefined });
    expect(seen).toEqual({ pulls: 65, cancelled: true });
  });

  it('is one byte more than 64 KiB', async () => {
    const padding = ' '.repeat(64 * 1024 - answerJwt.length);
    expect(await answeringWith(answerJwt + padding)).toBe(answerJwt);
    expect(await failureOf(answeringWith(`${answerJwt}${padding} `))).toMatchObject({ reason: 'too_large' });
  });
});

describe('an answer in pieces', () => {
  it('is put together, also where a character is torn apart', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ deviceName: 'Máquina', jwt: answerJwt }));
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await answeringWith(pieces)).toBe(answerJwt);
  });

  it('that breaks off is an interruption', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(answerJwt.slice(0, 20))),
      pull: (controller) => controller.error(new TypeError('terminated')),
    });
    const failure = await failureOf(answeringWith(body));
    expect(failure).toMatchObject({ code: 'interrupted', status: 200 });
  });
});

describe('a refusal', () => {
  it.each([400, 401, 403, 404, 409, 429, 500, 503])('with status %i keeps the status', async (status) => {
    expect(await failureOf(answeringWith('', status))).toMatchObject({ code: 'refused', status });
  });

  it.each([
    ['error', { error: 'user_declined' }],
    ['error.code', { error: { code: 'user_declined', message: 'Sharon pressed no' } }],
    ['code', { code: 'user_declined' }],
    ['errorCode', { errorCode: 'user_declined' }],
    ['the first short one', { error: 'Sharon pressed no', code: 'user_declined' }],
  ])("keeps the agent's own short code from %s", async (_where, body) => {
    const failure = await failureOf(answeringWith(JSON.stringify(body), 403));
    expect(failure).toMatchObject({ code: 'refused', agentError: 'user_declined' });
  });

  it.each([
    ['a sentence', JSON.stringify({ error: 'Sharon pressed no' })],
    ['a long word', JSON.stringify({ error: 'x'.repeat(65) })],
    ['markup', JSON.stringify({ code: '<b>no</b>' })],
    ['a number', JSON.stringify({ code: 7 })],
    ['nothing', JSON.stringify({ error: '' })],
    ['plain text', 'declined'],
    ['a page', '<html>declined</html>'],
    ['a list', JSON.stringify(['declined'])],
  ])('never keeps %s', async (_what, body) => {
    const failure = await failureOf(answeringWith(body, 400));
    expect(failure).toMatchObject({ code: 'refused', status: 400, agentError: undefined });
    expect(failure.message).toBe('PingID Desktop: refused');
  });

  it('whose body carries a JWT is a refusal all the same', async () => {
    expect(await failureOf(answeringWith(answerJwt, 400))).toMatchObject({ code: 'refused' });
  });

  it.each([
    [404, undefined, 'unknown_path'],
    [405, undefined, 'unknown_path'],
    [404, 'not_found', 'unknown_path'],
    [404, 'route_not_found', 'unknown_path'],
    [405, 'method_not_allowed', 'unknown_path'],
    [404, 'device_not_found', 'unknown_device'],
    [404, 'no_credential', 'unknown_device'],
    [403, 'unknown_credential', 'unknown_device'],
    [409, undefined, 'in_use'],
    [503, undefined, 'in_use'],
    [409, 'busy', 'in_use'],
    [503, 'keys_unavailable', undefined],
    [403, 'user_declined', 'declined'],
    [400, 'user_cancelled', 'declined'],
    [403, 'REFUSED', 'declined'],
    [403, 'access_denied', 'declined'],
    [403, undefined, undefined],
    [500, 'internal', undefined],
  ] as const)(
    'W5: with %i %s has the reason %s: the code counts before the status',
    async (status, error, reason) => {
      const body = error ? JSON.stringify({ error }) : '';
      expect(await failureOf(answeringWith(body, status))).toMatchObject({ code: 'refused', reason });
    },
  );
});
