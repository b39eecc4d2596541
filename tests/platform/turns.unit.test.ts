import { ownTurn } from '../../src/platform/turns.js';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('lets at most one waiter on in a turn of the event loop, in the order of asking, also those who ask later', async () => {
  const on: number[] = [];
  const ask = (n: number): void => void ownTurn().then(() => on.push(n));
  for (let n = 0; n < 5; n += 1) ask(n);
  expect(on).toEqual([]);
  const counts: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    await nextTurn();
    counts.push(on.length);
    if (turn === 2) for (let n = 5; n < 8; n += 1) ask(n);
  }
  expect(on).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  counts.forEach((count, turn) => expect(count - (counts[turn - 1] ?? 0)).toBeLessThanOrEqual(1));
});
