import { withTimeLimit } from '../../src/platform/graphql/time-limit.js';
import { ask } from '../support/grapevine.js';
import { smallServer } from '../support/small-server.js';

const reasonOf = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));

it('ends the signal of an operation with TIMEOUT, or with the reason for which the client left', async () => {
  expect(await reasonOf(withTimeLimit(new AbortController().signal, 1))).toMatchObject({
    code: 'TIMEOUT',
    status: 504,
  });
  const client = new AbortController();
  const reason = reasonOf(withTimeLimit(client.signal, 60_000));
  client.abort(new Error('left'));
  expect(await reason).toEqual(new Error('left'));
});

it('answers in time also where the work heeds no signal, with what was ready', async () => {
  const limits = { bodyBytes: 100_000, tokens: 500, depth: 6, aliases: 10, cost: 1_000, timeMs: 50 };
  const { url, bells, stop, logged } = await smallServer({ limits });
  const answer = await ask(url, '{ slow again: slow bell(times: 2) { rung } }');
  expect(answer.data).toEqual({ slow: null, again: null, bell: { rung: 2 } });
  expect(answer.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['slow'], 'TIMEOUT'],
    [['again'], 'TIMEOUT'],
  ]);
  expect(bells.waiting).toHaveLength(2);
  expect(logged).toEqual([]);
  for (const release of bells.waiting) release();
  await stop();
});
