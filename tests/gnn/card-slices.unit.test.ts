/** What friends add to a group of people is told with how sure it is, and regions are called by their names. */
import { cardSlices, namedSlices, SERVED, WITHOUT_FRIENDS } from '../../gnn/card/card.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { METRICS, type Evaluation, type RowFigures } from '../../gnn/evaluate/protocol.js';

const PEOPLE = 40;
/** People of even rows live in region 0, others in region 1; each has 20 events and one tie. */
const past = {
  users: PEOPLE,
  regions: 2,
  userRegion: Int32Array.from({ length: PEOPLE }, (_, u) => u % 2),
  events: { indptr: Int32Array.from({ length: PEOPLE + 1 }, (_, u) => 20 * u) },
  social: { indptr: Int32Array.from({ length: PEOPLE + 1 }, (_, u) => u) },
} as unknown as Dataset;

function row(name: string, ndcg: (user: number) => number): RowFigures {
  const values = Float64Array.from({ length: PEOPLE }, (_, user) => ndcg(user));
  const figures = Object.fromEntries(METRICS.map((metric) => [metric, values])) as RowFigures['figures'];
  return { name, weights: {}, figures, coverage: 1, meanPopularity: 1 };
}

const evaluation = (...rows: RowFigures[]): Evaluation => ({
  users: Int32Array.from({ length: PEOPLE }, (_, user) => user),
  windows: new Int32Array(PEOPLE),
  rows,
});

describe('what friends add to a group', () => {
  it('is the mean difference on its people, with an error that equal gains do not have', () => {
    // Friends help everybody of region 0 by .1, and one in four of region 1 by .4: as much on the mean, less surely.
    const gain = (user: number): number => (user % 2 === 0 ? 0.1 : user % 8 === 1 ? 0.4 : 0);
    const slices = cardSlices(
      evaluation(
        row(SERVED, (user) => 0.2 + gain(user)),
        row(WITHOUT_FRIENDS, () => 0.2),
      ),
      past,
    );
    const lift = (name: string) => slices.find((slice) => slice.name === name)!.socialLift!;
    expect(lift('region 0').difference).toBeCloseTo(0.1, 10);
    expect(lift('region 0').standardError).toBeCloseTo(0, 10);
    expect(lift('region 1').difference).toBeCloseTo(0.1, 10);
    expect(lift('region 1').standardError).toBeGreaterThan(0.02);
  });

  it('is nothing where no part hears friends', () => {
    const slices = cardSlices(evaluation(row(SERVED, () => 0.2)), past);
    expect(slices.map(({ socialLift }) => socialLift)).toEqual(slices.map(() => null));
  });

  it('is told of regions by their names', () => {
    const slices = namedSlices(cardSlices(evaluation(row(SERVED, () => 0.2)), past), ['Coast', 'Lake']);
    const names = slices.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['10 to 49 events', 'region Coast', 'region Lake']));
    expect(names).not.toContain('region 0');
  });
});
