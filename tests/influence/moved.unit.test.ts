/** Whom a person moved and what with, and the communities, against graphs small enough to work out by hand. */
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { addReach, type FirstActs } from '../../src/algorithms/graph/reach.js';
import { communitiesOf } from '../../src/algorithms/influence/communities.js';
import { movedMost } from '../../src/algorithms/influence/moved.js';

const DAY = 86_400;

/** Rows of one person: product, day of the first act, day of the first telling or -1. */
function actsOf(people: readonly (readonly [product: number, did: number, told: number])[][]): FirstActs {
  const rows = people.flat();
  const starts = Uint32Array.from({ length: people.length + 1 }, (_, n) =>
    people.slice(0, n).reduce((sum, own) => sum + own.length, 0),
  );
  return {
    starts,
    products: Int32Array.from(rows, ([product]) => product),
    did: Float64Array.from(rows, ([, did]) => did * DAY),
    told: Float64Array.from(rows, ([, , told]) => (told < 0 ? -1 : told * DAY)),
  };
}

describe('whom a person moved', () => {
  // 1 and 2 listen to 0, who told of products 0, 1 and 2 on day 10.
  const arcs = arcsFrom(3, Int32Array.of(1, 2), Int32Array.of(0, 0), Float64Array.of(1, 1));
  const listening = { arcs, since: Float64Array.of(1, 1) };
  const own = [0, 1, 2].map((product) => [product, 10, 10] as const);

  it('counts what followed within thirty days, and names the latest', () => {
    const acts = actsOf([
      [...own],
      [
        [0, 14, -1],
        [1, 12, -1],
        [2, 41, -1],
      ],
      [[0, 9, -1]],
    ]);
    const credits = new Float32Array(2);
    addReach(new Float64Array(3), listening, acts, 0, 3, { credits });
    const [{ person, others }, ...more] = movedMost(listening, acts, credits);
    expect([person, more]).toEqual([0, []]);
    // Product 2 came 31 days later, and 2 acted before 0 told.
    expect(others).toEqual([
      {
        person: 1,
        credit: expect.closeTo(1 - (1 - 2 ** (-4 / 7)) * (1 - 2 ** (-2 / 7)), 5) as number,
        count: 2,
        last: 14 * DAY,
        product: 0,
      },
    ]);
  });

  it('says nothing of a pair below the least credit', () => {
    const acts = actsOf([[...own], [[1, 39.5, -1]], []]);
    const credits = Float32Array.of(0.04, 0);
    expect(movedMost(listening, acts, credits)).toEqual([]);
  });
});

describe('communities', () => {
  it('are the groups of at least two, with what they hear inside and from one another', () => {
    // 0, 1, 2 are friends of each other; 3 and 4 are; 4 follows 0 and 5, who is alone.
    const ties = [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 0],
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
      [4, 0],
      [4, 5],
    ];
    const arcs = arcsFrom(
      6,
      Int32Array.from(ties, ([a]) => a),
      Int32Array.from(ties, ([, b]) => b),
      new Float64Array(10).fill(1),
    );
    expect(communitiesOf(arcs, Int32Array.of(1, 1, 1, 3, 3, 5))).toEqual([
      { leader: 1, members: [0, 1, 2], inside: 6, hears: [] },
      { leader: 3, members: [3, 4], inside: 2, hears: [{ leader: 1, times: 1 }] },
    ]);
  });
});
