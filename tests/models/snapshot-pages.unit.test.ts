import { setImmediate } from 'node:timers/promises';
import { peoplePages } from '../../src/features/models/snapshot/snapshot-pages.js';
import { sizeUp } from '../../src/features/models/snapshot/snapshot-size.js';

const PEOPLE = Array.from({ length: 1_234 }, (_, n) => `u${n}`);

describe('pages of people', () => {
  it('ask for everybody once, in order, one page ahead of the reader', async () => {
    const asked: string[][] = [];
    const read = (page: string[]): Promise<string[]> => {
      asked.push(page);
      return Promise.resolve(page);
    };
    const seen: string[] = [];
    const progress: number[] = [];
    for await (const { rows, done } of peoplePages(PEOPLE, read)) {
      seen.push(...rows);
      progress.push(done);
      expect(asked.length).toBe(Math.min(3, progress.length + 1));
    }
    expect(seen).toEqual(PEOPLE);
    expect(progress).toEqual([500, 1000, 1234]);
  });

  it('hand a failure to the reader at its page, and to nobody when the reader has left', async () => {
    const failing = (page: string[]): Promise<string[]> =>
      page[0] === 'u500' ? Promise.reject(new Error('cut')) : Promise.resolve(page);
    const seen: number[] = [];
    const readAll = async (): Promise<void> => {
      for await (const { done } of peoplePages(PEOPLE, failing)) seen.push(done);
    };
    await expect(readAll()).rejects.toThrow('cut');
    expect(seen).toEqual([500]);
    for await (const { done } of peoplePages(PEOPLE, failing)) {
      expect(done).toBe(500);
      break;
    }
    // An unhandled rejection would end the test run here.
    await setImmediate();
  });

  it('are none where nobody is', async () => {
    for await (const page of peoplePages([], () => Promise.resolve([]))) throw new Error(`a page of ${page.done}`);
  });
});

describe('the size of a cut', () => {
  it('is told from 500 people, spread evenly', async () => {
    const asked: string[] = [];
    const people = Array.from({ length: 20_000 }, (_, n) => `u${n}`);
    const { size, times } = await sizeUp(
      people,
      (users) => {
        asked.push(...users);
        return Promise.resolve(users.map((id) => ({ times: [Number(id.slice(1)), 7, 8] })));
      },
      (users) => Promise.resolve(users.map(() => ({ friends: ['a', 'b', 'c'], follows: ['d'] }))),
      0.5,
    );
    expect(asked).toHaveLength(500);
    expect([asked[0], asked[1], asked[499]]).toEqual(['u0', 'u40', 'u19960']);
    // Half of those whom these are tied to are in the cut themselves.
    expect(size).toEqual({ people: 20_000, events: 60_000, ties: 40_000 });
    expect(times).toHaveLength(1_500);
  });
});
