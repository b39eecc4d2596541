import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish } from '../../src/algorithms/graph/steps.js';
import { generateShop, type Shop } from '../../seeds/index.js';
import { authenticityOf } from '../../src/algorithms/influence/authenticity.js';
import { jointAudience, listenersOf, overlapWith } from '../../src/algorithms/influence/audience.js';
import {
  leftOutOfPart,
  measuredListSteps,
  revenueOfPart,
  salesOfPartSteps,
  salesOfPeopleSteps,
  type TablePart,
} from '../../src/algorithms/influence/measured-list.js';
import { figuresAt } from '../../src/algorithms/influence/sales-figures.js';
import { SalesTableFiles } from '../../src/features/influence/table/sales-table.files.js';
import { type SalesTable } from '../../src/algorithms/influence/sales-table.js';
import { type SalesLog } from '../../src/algorithms/sales/sales-log.js';
import { type SalesShop } from '../support/sales-shop.js';
import { salesTableOf } from '../support/sales-table.js';
import { plantedByTeller } from '../support/sales-trial.js';

const DAY = 86_400;

let shop: Shop;
let table: SalesTable;
let made: SalesShop;

beforeAll(() => {
  shop = generateShop('demo');
  ({ table, shop: made } = salesTableOf(shop));
}, 60_000);

const everybody = (): number[] => table.people.map((_, n) => n);
const ring = (): Set<number> => new Set(shop.truth.fraud.members.map((id) => table.personOf.get(id)!));

describe('people by what their word sold, where the truth is known', () => {
  /** Purchases that a hundred people caused over those of a hundred at random; by the truth 12.1 at most. */
  function lift(people: Iterable<number>): number {
    const buyer = new Map(shop.events.map((event) => [String(event.event_id), String(event.user_id)]));
    const caused = shop.truth.influence.caused.map(({ cause }) => table.personOf.get(buyer.get(cause)!)!);
    const top = new Set([...people].slice(0, 100));
    return (caused.filter((person) => top.has(person)).length / caused.length) * (table.people.length / 100);
  }

  it('are those who really sold: nearly all that the best hundred did', () => {
    const { people, scores } = finish(measuredListSteps(table, 'SALES', {}));
    // Measured: 11.8; by the influence score 10.8, by reach 11.0, by PageRank 9.6.
    expect(lift(people)).toBeGreaterThan(11.5);
    // Measured: 19 of 20; by the influence score 11.
    const caused = plantedByTeller(shop);
    const best = [...caused.keys()].sort((a, b) => caused[b] - caused[a] || a - b).slice(0, 20);
    expect([...people.subarray(0, 20)].filter((person) => best.includes(person)).length).toBeGreaterThanOrEqual(18);
    expect([...scores]).toEqual([...scores].sort((a, b) => b - a));
  });

  it('have a placebo that finds nothing, but for one in twenty', () => {
    const heard = everybody().filter((person) => table.figures.heard[person] >= 30);
    const failed = heard.filter((person) => !figuresAt(table.figures, person, table.provenLimit).separable);
    expect(heard.length).toBeGreaterThan(500);
    expect(failed.length / heard.length).toBeLessThan(0.05);
    expect(table.sales.totalPlacebo.lower).toBeLessThan(0);
    expect(table.sales.totalPlacebo.upper).toBeGreaterThan(0);
  });

  it('have figures that do not depend on who else is asked for, and add up', () => {
    const some = [5, 900, 17];
    const alone = finish(salesOfPeopleSteps(table, some, {}));
    expect(alone).toEqual(some.map((person) => figuresAt(table.figures, person, table.provenLimit)));
    const whole = finish(salesOfPartSteps(table, {}));
    expect(whole.heard).toBe(table.figures.heard.reduce((sum, heard) => sum + heard, 0));
    const from = table.end - 100 * DAY;
    const [late, early] = [{ from }, { holds: (n: number) => n < 1_000 }].map((part) =>
      finish(salesOfPartSteps(table, part)),
    );
    expect(late.heard).toBeGreaterThan(0);
    expect(late.heard).toBeLessThan(whole.heard / 2);
    const others = finish(salesOfPartSteps(table, { holds: (n) => n >= 1_000 }));
    expect(early.bought + others.bought).toBe(whole.bought);
    expect(early.attributed + others.attributed).toBeCloseTo(whole.attributed, 0);
  });

  it('have revenue by currency, of attributed and of adjusted sales, that adds up', () => {
    const parted = (amounts: Float64Array): Float64Array =>
      Float64Array.from({ length: 3 * amounts.length }, (_, n) => amounts[Math.floor(n / 3)] * [0.5, 0.3, 0.2][n % 3]);
    const { sales } = table;
    const tally = {
      ...sales.tally,
      amounts: parted(sales.tally.amounts),
      expectedAmounts: parted(sales.tally.expectedAmounts),
    };
    const mixed = {
      ...{ ...table, currencies: ['EUR', 'USD', null] },
      sales: { ...sales, tally, attributedAmounts: parted(sales.attributedAmounts) },
    };
    const parts = revenueOfPart(mixed, {});
    expect(parts.map((part) => part.currency)).toEqual(['EUR', 'USD', null]);
    const [whole] = revenueOfPart(table, {});
    for (const name of ['attributed', 'adjusted'] as const) {
      [0.5, 0.3, 0.2].forEach((share, n) => expect(parts[n][name]).toBeCloseTo(share * whole[name], 3));
    }
    expect(whole.adjusted).toBeLessThan(whole.attributed);
    expect(whole.adjusted).toBeGreaterThan(0.8 * whole.attributed);
  });

  it('foretell who sells next month better than PageRank and followers do', () => {
    const of = Object.fromEntries(table.rankings.map((ranking) => [ranking.name, ranking]));
    // Measured: .22 and .44, PageRank .18 and .34, followers .18 and .33.
    for (const plain of ['PageRank', 'followers']) {
      expect(of.forecast.spearman).toBeGreaterThan(of[plain].spearman);
      expect(of.forecast.ndcg).toBeGreaterThan(of[plain].ndcg);
    }
    const { people, scores } = finish(measuredListSteps(table, 'FORECAST', {}));
    expect(people).toHaveLength(table.people.length - ring().size);
    expect(scores[0]).toBe(Math.max(...table.forecast));
  });

  it('have experts of a category, none of them in the ring', () => {
    const products = new Set(Array.from({ length: 100 }, (_, n) => n));
    const { people, scores } = finish(measuredListSteps(table, 'EXPERT', { products }));
    expect(scores[0]).toBe(1);
    expect(people.length).toBeLessThan(table.people.length);
    const { people: experts } = finish(measuredListSteps(table, 'EXPERT', {}));
    expect([...experts.subarray(0, 100)].filter((person) => ring().has(person))).toEqual([]);
  });
});

describe('what sales leave out because of the ring', () => {
  const of = (part: TablePart): ReturnType<typeof leftOutOfPart> =>
    leftOutOfPart(table, part, finish(salesOfPartSteps(table, part)));
  /** The ring's own share of recommendations that were heard, counted anew from the events of the shop. */
  const heardIn = (products: ReadonlySet<number> | null, byRing: boolean): number => {
    const { log } = made;
    // Two people can be tied twice, by a friendship and a follow.
    const heard = new Set<string>();
    for (let listener = 0; listener < table.people.length; listener += 1) {
      const { starts, heads } = log.listening.arcs;
      const had = rowsOf(log, listener);
      for (let arc = starts[listener]; arc < starts[listener + 1]; arc += 1) {
        if ((ring().has(listener) || ring().has(heads[arc])) !== byRing) continue;
        for (const [product, row] of rowsOf(log, heads[arc])) {
          if (products?.has(product) === false) continue;
          const mine = had.get(product);
          const until = Math.min(mine === undefined ? Infinity : log.rows.bought[mine], log.end) - 3_600;
          const times = log.tellings.times.subarray(log.tellings.starts[row], log.tellings.starts[row + 1]);
          if (times.some((at) => log.listening.since[arc] <= at && at < until)) heard.add(`${listener} ${row}`);
        }
      }
    }
    return heard.size;
  };
  const rowsOf = ({ rows }: SalesLog, person: number): Map<number, number> =>
    new Map(
      Array.from({ length: rows.starts[person + 1] - rows.starts[person] }, (_, n) => [
        rows.products[rows.starts[person] + n],
        rows.starts[person] + n,
      ]),
    );

  it('is the twelve, and their share of all that was heard', () => {
    const { people, heard, bought } = of({});
    expect(people).toBe(12);
    expect(heard).toBeCloseTo(heardIn(null, true) / (heardIn(null, true) + heardIn(null, false)), 3);
    expect(heard).toBeGreaterThan(0);
    expect(bought).toBeGreaterThan(0);
    expect(bought).toBeLessThan(0.05);
  });

  it('is a third of it for the products that the ring pushes, and nothing for products that it never touched', () => {
    const products = new Set(shop.truth.fraud.products.map((id) => table.productOf.get(id)!));
    const [left, kept] = [true, false].map((byRing) => heardIn(products, byRing));
    expect(of({ products }).people).toBe(12);
    expect(of({ products }).heard).toBeCloseTo(left / (left + kept), 3);
    expect(of({ products }).heard).toBeGreaterThan(0.3);
    const untouched = table.products.findIndex((_, product) => !table.leftOut.product.includes(product));
    expect(of({ products: new Set([untouched]) })).toEqual({ people: 0, heard: 0, bought: 0 });
  });
});

describe('audiences', () => {
  it('of a ring that knows one another look less real than nearly all others', () => {
    const scores = new Map(everybody().map((person) => [person, authenticityOf(table, person)]));
    const of = (members: readonly number[]): number[] =>
      members.map((person) => scores.get(person)!.score).sort((a, b) => a - b);
    const others = of(everybody().filter((person) => !ring().has(person)));
    const worst = of([...ring()]).at(-1)!;
    // Five stars for two products within three hours finds exactly the ring: .5 and less is treated as inauthentic.
    expect(worst).toBeLessThan(0.2);
    expect(others[0]).toBeGreaterThan(0.5);
    const { people } = finish(measuredListSteps(table, 'AUTHENTICITY', {}));
    expect(new Set(people.subarray(0, 12))).toEqual(ring());
    for (const measure of ['SALES', 'REACH', 'STRUCTURE', 'EXPERT', 'FORECAST'] as const) {
      const list = finish(measuredListSteps(table, measure, {})).people;
      expect([...list].filter((person) => ring().has(person))).toEqual([]);
    }
    for (const member of ring())
      expect([table.figures.heard[member], listenersOf(table, member).length]).toEqual([0, 0]);
    for (const { twin, accountDays } of [...ring()].map((person) => scores.get(person)!)) {
      expect(twin).toBeGreaterThan(0.4);
      expect(accountDays).toBeLessThan(75);
    }
  });

  it('overlap with themselves whole, and with nobody not at all', () => {
    const person = everybody().find((n) => listenersOf(table, n).length > 10)!;
    expect(overlapWith(table, person, jointAudience(table, [person]))).toBe(1);
    expect(overlapWith(table, person, new Set())).toBe(0);
  });
});

describe('the table of a run', () => {
  let folder: string;
  let files: SalesTableFiles;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grapevine-sales-'));
    files = new SalesTableFiles(folder);
    await files.save(table);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes back as it was', async () => {
    expect(await files.read('run')).toEqual(table);
  });

  it('is refused where it is missing or not what was written, and comes back when it is there', async () => {
    await expect(files.read('other')).rejects.toMatchObject({ code: 'NO_ACTIVE_MODEL' });
    await files.save({ ...table, model: 'other' });
    expect((await files.read('other')).model).toBe('other');
    const path = join(folder, 'run', 'chances');
    const bytes = await readFile(path);
    bytes[100] ^= 1;
    await writeFile(path, bytes);
    await expect(new SalesTableFiles(folder).read('run')).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
  });

  it('goes with its run', async () => {
    await files.keepOnly(['other']);
    expect(await readdir(folder)).toEqual(['other']);
  });
});
