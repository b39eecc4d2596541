import { generateShop } from '../../seeds/index.js';
import { finish, type Steps } from '../../src/algorithms/graph/steps.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { type Forecast, forecastSteps, type Places } from '../../src/algorithms/influence/forecast.js';
import { beside, learnHeadSteps, rowsOf } from '../../src/algorithms/influence/linear-head.js';
import { salesTableOf } from '../support/sales-table.js';

const LONG_AGO = 0;

let made: ReturnType<typeof salesTableOf>;

beforeAll(() => {
  made = salesTableOf(generateShop('demo'));
}, 60_000);

function forecastWith(places: Places | null): Forecast {
  return finish(forecastSteps(made.genuine, made.table.sales.tally, places))!;
}

/** The planted truth: the number of purchases that each person would cause if every listener could buy. */
function planted(): Float32Array {
  const { log, planted } = made.shop;
  const moves = new Float32Array(log.rows.starts.length - 1);
  log.listening.arcs.heads.forEach((head, arc) => (moves[head] += planted.strength[arc]));
  return moves;
}

describe('the forecast with places of people beside the measures', () => {
  it('uses them where earlier months say so, and shows what the measures alone would have foretold', () => {
    const [placed, alone] = forecastWith({ until: LONG_AGO, width: 1, vectors: planted() }).rankings;
    expect([placed.name, alone.name]).toEqual(['forecast', 'forecast, measures alone']);
    expect(placed.spearman).toBeGreaterThan(alone.spearman);
    expect(placed.ndcg).toBeGreaterThan(alone.ndcg);
  });

  it('leaves noise out: the forecast is the one without places', () => {
    const rng = seededRng(3);
    const width = 32;
    const vectors = Float32Array.from({ length: made.table.people.length * width }, () => randomNormal(rng));
    const noisy = forecastWith({ until: LONG_AGO, width, vectors });
    expect(noisy.rankings[1].name).toBe('forecast, with places');
    expect([...noisy.sales]).toEqual([...forecastWith(null).sales]);
  });

  it('does not try places that know of the months they would foretell', () => {
    const { rankings } = forecastWith({ until: made.shop.log.end, width: 1, vectors: planted() });
    expect(rankings.map(({ name }) => name)).toEqual(['forecast', 'past sales', 'PageRank', 'followers']);
  });
});

describe('a linear head', () => {
  it('finds what is linear, whatever the units, from rows and vectors beside them', () => {
    const rng = seededRng(1);
    const people = 9000;
    const rows = Array.from({ length: people }, () => Float64Array.of(1000 * randomNormal(rng), 7));
    const vectors = Float32Array.from({ length: 2 * people }, () => randomNormal(rng));
    const measures = beside(rowsOf(rows), vectors, 2);
    const values = Float64Array.from(rows, ([a], n) => 5 + a / 1000 - 2 * vectors[2 * n + 1]);
    const head = finish(learnHeadSteps([{ measures, values }], 1e-3));
    head(measures).forEach((value, n) => expect(value).toBeCloseTo(values[n], 3));
  });

  it('gives way to other work every few thousand rows, its share of work never falling', () => {
    const measures = rowsOf(Array.from({ length: 9000 }, (_, n) => Float64Array.of(n % 7)));
    const steps: Steps<unknown> = learnHeadSteps([{ measures, values: new Float64Array(9000) }], 1);
    const shares = [...steps];
    expect(shares).toHaveLength(9);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
