import { type GraphSize } from '../../../../gnn/index.js';

/** People who are asked about: what people did differs much, so the estimate is right to some five per cent. */
const ASKED = 500;

/**
 * How many events and ties a cut will hold, from an even sample of its people, and when those events were.
 *
 * @param people ids of the people in the cut, all of them
 * @param kept share of the whole shop that they are: as many ties as that end at somebody in the cut
 */
export async function sizeUp(
  people: readonly string[],
  readEvents: (users: string[]) => Promise<readonly { readonly times: readonly number[] }[]>,
  readTies: (
    users: string[],
  ) => Promise<readonly { readonly friends: readonly string[]; readonly follows: readonly string[] }[]>,
  kept: number,
): Promise<{ readonly size: Omit<GraphSize, 'items'>; readonly times: Float64Array }> {
  const stride = Math.max(1, people.length / ASKED);
  const asked = Array.from({ length: Math.floor(people.length / stride) }, (_, n) => people[Math.floor(n * stride)]);
  const times = Float64Array.from((await readEvents(asked)).flatMap((row) => row.times));
  const ties = (await readTies(asked)).reduce((sum, { friends, follows }) => sum + friends.length + follows.length, 0);
  return {
    size: { people: people.length, events: Math.round(stride * times.length), ties: Math.round(stride * kept * ties) },
    times,
  };
}
