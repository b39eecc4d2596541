import { newsvendorByPrices } from '../../../algorithms/stock/newsvendor.js';
import { daysOfCover, reorderRule } from '../../../algorithms/stock/reorder.js';
import { checkCurrency, checkNumber } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductRecord } from '../../catalogue/index.js';
import { dateOf, dayOf } from '../demand/days.js';
import { type DemandRecord, HORIZON } from '../demand/demand.js';
import { type DemandService } from '../demand/demand.service.js';
import { type StockAdviceRecord, type StockCosts } from './stock.js';

const HOLDING_SHARE = 0.25;
const MOST_MONEY = 1e9;
const LONGEST_LEAD = 180;
/** Both ends of a 90 % interval are so many deviations apart. */
const Z90_BOTH = 2 * 1.6448536;
const YEAR = 365;
/** A stock that lasts longer, ten years, does not end by what is foreseen. */
const MOST_DAYS = 3_650;

/** When to order, and how much. */
export class StockService {
  constructor(
    private readonly demands: DemandService,
    private readonly catalogue: CatalogueService,
  ) {}

  /**
   * Undefined for an unknown product, and before the shop's first purchase.
   * @throws Failure INVALID_INPUT for costs that cannot be, or in another currency than the price
   */
  async advise(costs: StockCosts, context?: QueryContext): Promise<StockAdviceRecord | undefined> {
    check(costs);
    const [product] = await this.catalogue.byIds([costs.productId], context);
    if (!product) return undefined;
    checkAgainst(costs, product);
    const demand = await this.demands.ofProduct(costs.productId, context);
    return demand && adviceOf(costs, product, demand);
  }
}

function check({ leadTimeDays, unitCost, orderCost, holdingShare, salvage, currency }: StockCosts): void {
  checkNumber(leadTimeDays, { min: 1, max: LONGEST_LEAD, whole: true }, 'input', 'leadTimeDays');
  checkNumber(unitCost, { min: 0.000001, max: MOST_MONEY }, 'input', 'unitCost');
  checkNumber(orderCost, { min: 0.000001, max: MOST_MONEY }, 'input', 'orderCost');
  checkNumber(holdingShare, { min: 0.001, max: 10 }, 'input', 'holdingShare');
  checkNumber(salvage, { min: 0, max: MOST_MONEY }, 'input', 'salvage');
  if ((salvage ?? 0) >= unitCost) {
    throw invalidInput('`salvage` is less than `unitCost`: else every piece pays.', 'input', 'salvage');
  }
  checkCurrency(currency, 'input', 'currency');
}

function checkAgainst(costs: StockCosts, { price, currency }: ProductRecord): void {
  if (price === null || currency === null) {
    throw invalidInput('The product has no price with a currency: what a missing piece costs is not known.', 'input');
  }
  if (checkCurrency(costs.currency, 'input', 'currency') !== currency) {
    throw invalidInput(`The price of the product is in ${currency}; give costs in it.`, 'input', 'currency');
  }
  if (costs.unitCost >= price) {
    throw invalidInput(
      `A piece is sold for ${price}: at \`unitCost\` ${costs.unitCost} no stock pays.`,
      'input',
      'unitCost',
    );
  }
}

function adviceOf(costs: StockCosts, product: ProductRecord, demand: DemandRecord): StockAdviceRecord {
  const { unitCost, orderCost, leadTimeDays, salvage, holdingShare } = costs;
  const { stock, currency } = product;
  const price = product.price!;
  const { expected, lower, upper } = demand.total;
  const mean = expected / HORIZON;
  const first = dayOf(demand.days[0].day);
  const cover =
    stock === null
      ? null
      : daysOfCover(
          stock,
          demand.days.map((day) => day.expected),
        );
  const lasts = cover === null || cover > MOST_DAYS ? null : cover;
  const known = {
    ...{ productId: costs.productId, stock, daysOfCover: lasts, leadTimeDemand: mean * leadTimeDays },
    runsOutOn: lasts === null ? null : dateOf(first + Math.floor(lasts)),
  };
  if (!(mean > 0)) {
    const none = { reorderPoint: 0, orderQuantity: 0, onceQuantity: 0, orderNow: stock === null ? null : false };
    return { ...known, ...none, expectedCost: { amount: 0, currency } };
  }
  // Independent days: a deviation grows with the root of time.
  const deviation = Math.max(1e-6, (upper - lower) / Z90_BOTH / Math.sqrt(HORIZON));
  const holding = (unitCost * (holdingShare ?? HOLDING_SHARE)) / YEAR;
  const rule = reorderRule(
    { mean, deviation, leadTime: leadTimeDays },
    { fixed: orderCost, holding, stockout: price - unitCost },
  );
  const once = newsvendorByPrices(
    { mean: expected, deviation: deviation * Math.sqrt(HORIZON) },
    { revenue: price, purchaseCost: unitCost, salvage: salvage ?? 0 },
  );
  const reorderPoint = Math.max(0, Math.ceil(rule.reorderPoint));
  return {
    ...known,
    reorderPoint,
    orderQuantity: Math.max(1, Math.round(rule.quantity)),
    onceQuantity: Math.max(0, Math.round(once.quantity)),
    orderNow: stock === null ? null : stock <= reorderPoint,
    expectedCost: { amount: rule.cost * HORIZON, currency },
  };
}
