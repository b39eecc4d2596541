import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type Watch } from '../../../algorithms/graph/steps.js';
import { leaderOfCommunity } from '../../../algorithms/influence/community-names.js';
import { type PlannedSeeds, type SeedingTask } from '../../../algorithms/influence/plan-seeds.js';
import { productFactor } from '../../../algorithms/influence/product-factor.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { isGiven } from '../../../platform/checks.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CurrentTable } from '../table/current-table.service.js';
import { positionOfRegion, positionsOfPeople, recommendersOf } from './positions.js';
import { type ScopeService } from '../table/scope.service.js';
import { makePlan } from './make-plan.service.js';
import { byReason, type ExcludedPeople, type Exclusion, exclusionsOf } from './seed-exclusions.js';
import {
  checkSeedPlanRequest,
  costUnit,
  seedCosts,
  type SeedCostUnit,
  type SeedPlanRequest,
} from './seed-plan-request.js';
import { type ProductToPlan, type SeedPlanStore } from './seed-plan.store.js';

/** A seed plan. */
export interface PlanRecord
  extends Omit<PlannedSeeds, 'seeds'>, Pick<ProductToPlan, 'price' | 'currency' | 'stock'>, SeedCostUnit {
  /** The run that learnt the chances. */
  readonly model: string;
  readonly productId: ProductId;
  readonly seeds: readonly (Omit<PlannedSeeds['seeds'][number], 'person'> & { readonly userId: UserId })[];
  readonly excluded: readonly ExcludedPeople[];
}

const DAY = 86_400;
/** Exclusions that also keep a person from counting as a buyer. */
const NO_BUYERS: readonly Exclusion[] = ['OWNER', 'OUT_OF_STOCK', 'ROBOT', 'INAUTHENTIC'];

/** Plans with whom to start a product, from what the last run learnt and the graph as it is now. */
export class SeedPlanService {
  constructor(
    private readonly store: SeedPlanStore,
    private readonly table: CurrentTable,
    private readonly scopes: ScopeService,
  ) {}

  /**
   * Chooses seeds under a count, a budget or both, and estimates how many others will buy. A person is no seed who shares no activity, behaves
   * like a robot, has the product, lives where it is out of stock, or is excluded by the request (`exclusionsOf`).
   *
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL
   */
  async plan(request: SeedPlanRequest, context?: QueryContext, watch: Watch = {}): Promise<PlanRecord> {
    const { count, budget } = checkSeedPlanRequest(request);
    const table = await this.table.read(context);
    const product = await this.product(request, context);
    const within = request.within && new Set<string>(request.within);
    const reasons = exclusionsOf(table, {
      notToAsk: await this.store.peopleNotToAsk(context),
      owners: product.owners,
      outOfStockRegions: request.outOfStockRegions ?? [],
      exclude: [...(request.exclude ?? []), ...(within ? table.people.filter((id) => !within.has(id)) : [])],
    });
    const audience = await this.audience(table, request, reasons, context);
    const task: SeedingTask = {
      audience,
      count,
      budget,
      exclude: [...reasons.keys()],
      include: included(table, request, reasons),
      costs: seedCosts(table, request),
      stock: product.stock ?? Infinity,
      window: request.days ? request.days * DAY : Infinity,
      factor: productFactor(table, request.productId),
    };
    const plan = await makePlan(table, task, watch).catch((error: unknown) => {
      throw error instanceof RangeError ? invalidInput(`${capitalised(error.message)}.`, 'input') : error;
    });
    return {
      ...plan,
      model: table.model,
      productId: request.productId,
      price: product.price,
      currency: product.currency,
      stock: product.stock,
      ...costUnit(request),
      seeds: plan.seeds.map(({ person, ...seed }) => ({ ...seed, userId: table.people[person] })),
      excluded: byReason(table, reasons),
    };
  }

  /** @throws Failure NOT_FOUND, INVALID_INPUT where the product is not on sale or out of stock */
  private async product({ productId, beforeLaunch }: SeedPlanRequest, context?: QueryContext): Promise<ProductToPlan> {
    const product = await this.store.product(productId, context);
    if (product === null) throw notFound('product', productId, 'input', 'productId');
    if (beforeLaunch) return { ...product, stock: product.stock || null };
    if (!product.active) throw invalidInput('The product is not active: nobody can buy it.', 'input', 'productId');
    if (product.stock === 0)
      throw invalidInput('The product is out of stock: there is nothing to plan.', 'input', 'productId');
    return product;
  }

  /** 1 for each person who counts as a buyer, 0 for others. */
  private async audience(
    table: SalesTable,
    { audience, within }: SeedPlanRequest,
    reasons: ReadonlyMap<number, Exclusion>,
    context?: QueryContext,
  ): Promise<Float64Array> {
    const counts = new Float64Array(table.people.length).fill(1);
    const keep = (holds: (person: number) => boolean): void =>
      counts.forEach((_, person) => {
        if (!holds(person)) counts[person] = 0;
      });
    keep((person) => {
      const reason = reasons.get(person);
      return reason === undefined || !NO_BUYERS.includes(reason);
    });
    if (within) {
      const people = new Set<string>(within);
      keep((person) => people.has(table.people[person]));
    }
    const { communityId, ...names } = audience ?? {};
    const { region, categoryId } = await this.scopes.known(names, context, 'input', 'audience');
    if (isGiven(region)) {
      const position = positionOfRegion(table, region, 'audience', 'region');
      keep((person) => table.region[person] === position);
    }
    if (isGiven(communityId)) {
      const leader = leaderOfCommunity(table, communityId);
      keep((person) => table.scores.community[person] === leader);
    }
    if (isGiven(categoryId)) {
      const path = ['input', 'audience', 'categoryId'];
      const { products } = await this.scopes.category(table, categoryId, path, context);
      const recommenders = recommendersOf(table, products);
      keep((person) => recommenders.has(person));
    }
    if (counts.every((weight) => weight === 0)) {
      throw invalidInput('The audience is empty: nobody of it is left who could buy the product.', 'input', 'audience');
    }
    return counts;
  }
}

/** Positions of the people who are seeds in any case. @throws Failure NOT_FOUND, INVALID_INPUT for a person who may not be a seed */
function included(
  table: SalesTable,
  { include }: SeedPlanRequest,
  reasons: ReadonlyMap<number, Exclusion>,
): readonly number[] {
  const people = positionsOfPeople(table, include ?? [], 'include');
  const unfit = people.findIndex((person) => reasons.has(person));
  if (unfit < 0) return people;
  const why = reasons.get(people[unfit])!;
  throw invalidInput(`"${include![unfit]}" may not be a seed: ${why}.`, 'input', 'include', String(unfit));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
