import { runInThread } from '../../src/platform/threads/run-in-thread.js';
import { Turns } from '../../src/platform/threads/turns.js';

const COUNTING = new URL('./counting.worker.ts', import.meta.url);

describe('a computation in a thread', () => {
  it('gives its result and says how far it is', async () => {
    const shares: number[] = [];
    const sum = await runInThread<number>(
      COUNTING,
      { numbers: Float64Array.of(1, 2, 4) },
      { onProgress: (share) => shares.push(share) },
    );
    expect(sum).toBe(7);
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('passes on what it throws, and ends with an abort though it would never end', async () => {
    await expect(runInThread(COUNTING, { numbers: Float64Array.of(-1) })).rejects.toThrow('a number below 0');
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('the client left'));
    const endless = runInThread(
      COUNTING,
      { numbers: Float64Array.of(1), endless: true },
      { signal: stop.signal, onProgress },
    );
    await expect(endless).rejects.toThrow('the client left');
    await expect(runInThread(COUNTING, {}, { signal: stop.signal })).rejects.toThrow('the client left');
  });
});

describe('turns', () => {
  it('are taken one after the other, also after a failure', async () => {
    const turns = new Turns();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
      if (name === 'b') throw new Error('b failed');
      return name;
    };
    const done = await Promise.allSettled(['a', 'b', 'c'].map((name) => turns.take(work(name))));
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('are given up by who leaves while waiting', async () => {
    const turns = new Turns();
    let end = (): void => undefined;
    const first = turns.take(() => new Promise<void>((resolve) => (end = resolve)));
    const stop = new AbortController();
    const begun: string[] = [];
    const begin = (name: string) => (): Promise<unknown> => Promise.resolve(begun.push(name));
    const second = turns.take(begin('second'), stop.signal);
    const third = turns.take(begin('third'));
    stop.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    end();
    await Promise.all([first, third]);
    expect(begun).toEqual(['third']);
  });
});
