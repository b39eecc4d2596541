import { type GraphSize } from '../../../../gnn/index.js';

/** People in the sample. The number of events differs much between people, so the estimate is right to about five per cent. */
const ASKED = 500;

/**
 * Estimates how many events and ties a snapshot will hold, from every n-th of its people, and returns the times of their
 * events (Unix seconds).
 *
 * @param people ids of all people in the snapshot
 * @param kept the share of all people that these are: of the ties of a person, this share leads to a person in the snapshot
 */
export async function sizeUp(
  people: readonly string[],
  readEvents: (users: string[]) => Promise<readonly { readonly times: ArrayLike<number> }[]>,
  readTies: (
    users: string[],
  ) => Promise<readonly { readonly friends: readonly string[]; readonly follows: readonly string[] }[]>,
  kept: number,
): Promise<{ readonly size: Omit<GraphSize, 'items'>; readonly times: Float64Array }> {
  const stride = Math.max(1, people.length / ASKED);
  const asked = Array.from({ length: Math.floor(people.length / stride) }, (_, n) => people[Math.floor(n * stride)]);
  const times = Float64Array.from((await readEvents(asked)).flatMap((row) => Array.from(row.times)));
  const ties = (await readTies(asked)).reduce((sum, { friends, follows }) => sum + friends.length + follows.length, 0);
  return {
    size: { people: people.length, events: Math.round(stride * times.length), ties: Math.round(stride * kept * ties) },
    times,
  };
}
