import { setImmediate } from 'node:timers/promises';
import * as catalogue from '../../../../cypher/influence/index.js';
import { checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { finishInTurns, type Watch } from '../../../algorithms/graph/steps.js';
import { audienceSizes } from '../../../algorithms/influence/audience.js';
import { type CurrentTable } from '../table/current-table.js';
import { type PlannedSeeds, planSeedsSteps, type SeedingTask } from '../../../algorithms/influence/plan-seeds.js';
import { type PlanValue } from '../../../algorithms/influence/seed-value.js';
import { type ExcludedPeople, type Exclusion, byReason, reasonsAgainst } from './seed-exclusions.js';
import { placesOf, productsOfCategory, regionOf, tellersOf } from '../table/table-scope.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** A plan that is asked for. */
export interface SeedPlanInput {
  readonly productId: string;
  /** Seeds at most. */
  readonly count?: number | null;
  /** Cost of all seeds at most. */
  readonly budget?: number | null;
  readonly costs?: {
    /** What each seed costs, and beyond that each who hears her. */
    readonly each?: number | null;
    readonly perListener?: number | null;
    readonly people?: readonly { readonly userId: string; readonly cost: number }[] | null;
  } | null;
  /** Who counts as a buyer; conditions hold together. */
  readonly audience?: {
    readonly region?: string | null;
    readonly communityId?: string | null;
    readonly categoryId?: string | null;
  } | null;
  readonly include?: readonly string[] | null;
  readonly exclude?: readonly string[] | null;
  readonly outOfStockRegions?: readonly string[] | null;
  /** Only who buys within so many days counts. */
  readonly days?: number | null;
}

export interface PlanRecord extends PlanValue {
  readonly model: string;
  readonly productId: string;
  readonly currency: string | null;
  /** Null where the product has no price. */
  readonly price: number | null;
  readonly seeds: readonly (Omit<PlannedSeeds['seeds'][number], 'person'> & { readonly userId: string })[];
  readonly guarantee: number;
  readonly rests: number;
  readonly random: PlanValue;
  readonly followed: PlanValue;
  readonly excluded: readonly ExcludedPeople[];
}

/** Hearings on which a product's own rate is half believed. */
const PRODUCT_PRIOR = 2_000;
const MOST_SEEDS = 1_000;

/** Plans whom to start a product with, from what the last run learnt and the graph as it is now. */
export class SeedPlanService {
  constructor(
    private readonly db: Database,
    private readonly table: CurrentTable,
  ) {}

  /**
   * Whom to start a product with under a count, a budget or both. Nobody is a seed who wants nobody to see what she does, has the
   * product, acts like a robot, lives where it is out of stock or is named; owners and people of such regions are no buyers, either.
   *
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL
   */
  async plan(input: SeedPlanInput, context?: QueryContext, watch: Watch = {}): Promise<PlanRecord> {
    const { count, budget } = checked(input);
    const table = await this.table.read(context);
    const [product] = await this.db.run(catalogue.productToPlan, { productId: input.productId }, context);
    if (!product) throw notFound('product', input.productId, 'input', 'productId');
    if (product.stock === 0)
      throw invalidInput('The product is out of stock: there is nothing to plan.', 'input', 'productId');
    const reasons = await reasonsAgainst(this.db, table, input, product.owners, context);
    const audience = await this.audience(table, input, reasons, context);
    const include = placesOf(table, input.include ?? [], 'include');
    const unfit = include.findIndex((person) => reasons.has(person));
    if (unfit >= 0) {
      const why = reasons.get(include[unfit])!;
      throw invalidInput(`"${input.include![unfit]}" may not be a seed: ${why}.`, 'input', 'include', String(unfit));
    }
    const task: SeedingTask = {
      ...{ audience, include, count, budget, exclude: [...reasons.keys()] },
      costs: costsOf(table, input),
      stock: product.stock ?? Infinity,
      window: input.days ? input.days * 86_400 : Infinity,
      factor: factorOf(table, input.productId),
    };
    const plan = await finishInTurns(planSeedsSteps(table, task), setImmediate, watch).catch((error: unknown) => {
      throw error instanceof RangeError ? invalidInput(`${capital(error.message)}.`, 'input') : error;
    });
    return {
      ...plan,
      ...{ model: table.model, productId: input.productId, price: product.price, currency: product.currency },
      seeds: plan.seeds.map(({ person, ...seed }) => ({ ...seed, userId: table.people[person] })),
      excluded: byReason(table, reasons),
    };
  }

  /**
   * What can be said of an input without looking into the graph.
   * @throws Failure INVALID_INPUT
   */
  check(input: SeedPlanInput): void {
    checked(input);
  }

  private async audience(
    table: SalesTable,
    { audience }: SeedPlanInput,
    reasons: ReadonlyMap<number, Exclusion>,
    context?: QueryContext,
  ): Promise<Float64Array> {
    const counts = new Float64Array(table.people.length).fill(1);
    const keep = (holds: (person: number) => boolean): void =>
      counts.forEach((_, person) => {
        if (!holds(person)) counts[person] = 0;
      });
    keep((person) => !['OWNER', 'OUT_OF_STOCK', 'ROBOT'].includes(reasons.get(person) ?? ''));
    const { region, communityId, categoryId } = audience ?? {};
    if (isGiven(region)) {
      const place = regionOf(table, region, 'audience', 'region');
      keep((person) => table.region[person] === place);
    }
    if (isGiven(communityId)) {
      const leader = table.placeOf.get(communityId);
      keep((person) => table.scores.community[person] === leader);
    }
    if (isGiven(categoryId)) {
      const { products } = await productsOfCategory(
        this.db,
        table,
        categoryId,
        ['input', 'audience', 'categoryId'],
        context,
      );
      const tellers = tellersOf(table, products);
      keep((person) => tellers.has(person));
    }
    if (counts.every((weight) => weight === 0)) {
      throw invalidInput('The audience is empty: nobody of it is left who could buy the product.', 'input', 'audience');
    }
    return counts;
  }
}

function checked({ count, budget, costs, days, include, exclude }: SeedPlanInput): { count?: number; budget?: number } {
  if (!isGiven(count) && !isGiven(budget))
    throw invalidInput('Give a `count` of seeds, a `budget`, or both.', 'input', 'count');
  checkNumber(days, { min: 1, max: 365, whole: true }, 'input', 'days');
  checkNumber(costs?.each, { min: 0, max: 1e9 }, 'input', 'costs', 'each');
  checkNumber(costs?.perListener, { min: 0, max: 1e9 }, 'input', 'costs', 'perListener');
  (costs?.people ?? []).forEach(({ cost }, n) => {
    checkNumber(cost, { min: 0.01, max: 1e9 }, 'input', 'costs', 'people', String(n), 'cost');
  });
  const both = include?.find((id) => exclude?.includes(id));
  if (both !== undefined) throw invalidInput(`"${both}" is both included and excluded.`, 'input', 'exclude');
  return {
    count: checkNumber(count, { min: 1, max: MOST_SEEDS, whole: true }, 'input', 'count'),
    budget: checkNumber(budget, { min: 0.01, max: 1e12 }, 'input', 'budget'),
  };
}

function costsOf(table: SalesTable, { costs }: SeedPlanInput): Float64Array {
  const each = costs?.each ?? (costs?.perListener ? 0 : 1);
  const perListener = costs?.perListener ?? 0;
  // Above zero, as what costs nothing would be bought without end.
  const all = Float64Array.from(audienceSizes(table), (heard) => Math.max(0.01, each + perListener * heard));
  const named = costs?.people ?? [];
  placesOf(
    table,
    named.map(({ userId }) => userId),
    'costs',
    'people',
  ).forEach((person, n) => (all[person] = named[n].cost));
  return all;
}

/** How much more word of this product moves than that of others, drawn to 1 where little was heard of it. */
function factorOf({ sales, rows, productOf }: SalesTable, productId: string): number {
  const product = productOf.get(productId);
  const { total, tally } = sales;
  if (product === undefined || !(total.adjusted > 0)) return 1;
  let [heard, adjusted] = [0, 0];
  rows.products.forEach((of, row) => {
    if (of !== product) return;
    heard += tally.heard[row];
    adjusted += tally.bought[row] - tally.expected[row];
  });
  const rate = total.adjusted / total.heard;
  return Math.max(0.1, (adjusted + PRODUCT_PRIOR * rate) / (heard + PRODUCT_PRIOR) / rate);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
