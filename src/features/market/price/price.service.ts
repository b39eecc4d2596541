import { elasticities } from '../../../algorithms/price/elasticities.js';
import { outcomeAt, type PriceNow, type PriceOutcome, suggestPrice } from '../../../algorithms/price/suggest-price.js';
import { checkCurrency, checkNumber } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductRecord } from '../../catalogue/index.js';
import { dayOf } from '../demand/days.js';
import { type DemandService } from '../demand/demand.service.js';
import { type DemandStore } from '../demand/demand.store.js';
import { type ElasticityRecord, type OutcomeRecord, type PriceAdviceRecord, type PriceLimits } from './price.js';
import { reasonOf, reasonOfDoubt } from './reasons.js';
import { CONTROLS, weeklyPrices } from './weekly-prices.js';

const PEERS = 40;
const MOST_MONEY = 1e9;

/** Says what a price does to sales, and which price to try. */
export class PriceService {
  constructor(
    private readonly store: DemandStore,
    private readonly demands: DemandService,
    private readonly catalogue: CatalogueService,
  ) {}

  /**
   * Undefined for an unknown product, and before the shop's first purchase.
   * @throws Failure INVALID_INPUT for limits that cannot be, or in another currency than the price
   */
  async advise(limits: PriceLimits, context?: QueryContext): Promise<PriceAdviceRecord | undefined> {
    check(limits);
    const { productId, unitCost } = limits;
    const [product] = await this.catalogue.byIds([productId], context);
    if (!product) return undefined;
    const { price, currency } = priceOf(limits, product);
    const demand = await this.demands.ofProduct(productId, context);
    if (!demand) return undefined;
    const found = await this.elasticityOf(product, context);
    const flat = { value: 0, lower: 0, upper: 0 };
    const state: PriceNow = { price, cost: unitCost, sold: demand.total.expected, elasticity: flat };
    const inMoney = (outcome: PriceOutcome): OutcomeRecord => ({ ...outcome, currency });
    if (found.doubt) {
      const now = inMoney(outcomeAt(price, state));
      return { productId, doubt: found.doubt, now, ...reasonOfDoubt(found.doubt) };
    }
    const known = { ...state, elasticity: found };
    const suggestion = suggestPrice(known, railsOf(limits, price));
    return {
      ...{ productId, elasticity: found, heldBy: suggestion.heldBy },
      ...{ now: inMoney(suggestion.now), suggested: inMoney(suggestion.suggested) },
      asked: limits.price ? inMoney(outcomeAt(limits.price, known)) : undefined,
      ...reasonOf(found, suggestion, currency),
    };
  }

  /** The product's elasticity, leaning on the products of its categories that are sold in its currency. */
  private async elasticityOf(
    { productId, currency }: ProductRecord,
    context?: QueryContext,
  ): Promise<ElasticityRecord & { readonly doubt?: NonNullable<PriceAdviceRecord['doubt']> }> {
    const span = (await this.demands.known(context))!;
    const peers = await this.store.peers(productId, PEERS, context);
    const others = (await this.catalogue.byIds(peers, context)).filter((peer) => peer?.currency === currency);
    const ids = [productId, ...others.map((peer) => peer!.productId)];
    const rows = await this.store.ofProducts(ids, span, context);
    const byProduct = new Map(ids.map((id): [string, typeof rows] => [id, []]));
    for (const row of rows) byProduct.get(row.productId)!.push(row);
    const histories = weeklyPrices([...byProduct.values()], dayOf(span.from), dayOf(span.until));
    const [own] = histories;
    const nothing = { value: 0, lower: 0, upper: 0, weeks: 0, products: 0 };
    if (!own) return { ...nothing, doubt: 'FEW_SALES' };
    const known = histories.filter((history) => history !== undefined);
    const [{ value, lower, upper, doubt }] = elasticities(known, { width: CONTROLS, counts: true }).products;
    const weeks = own.sold.reduce((count, sold) => count + (sold > 0 ? 1 : 0), 0);
    return { value, lower, upper, weeks, products: known.length, ...(doubt ? { doubt } : {}) };
  }
}

function check({ unitCost, currency, floor, ceiling, largestStep, price }: PriceLimits): void {
  checkNumber(unitCost, { min: 0, max: MOST_MONEY }, 'input', 'unitCost');
  checkCurrency(currency, 'input', 'currency');
  checkNumber(floor, { min: 0, max: MOST_MONEY }, 'input', 'floor');
  checkNumber(ceiling, { min: 0.000001, max: MOST_MONEY }, 'input', 'ceiling');
  checkNumber(largestStep, { min: 0.001, max: 0.9 }, 'input', 'largestStep');
  checkNumber(price, { min: 0.000001, max: MOST_MONEY }, 'input', 'price');
}

function priceOf(limits: PriceLimits, product: ProductRecord): { price: number; currency: string } {
  const { price, currency } = product;
  if (price === null || currency === null || !(price > 0)) {
    throw invalidInput('The product has no price with a currency.', 'input', 'productId');
  }
  if (checkCurrency(limits.currency, 'input', 'currency') !== currency) {
    throw invalidInput(`The price of the product is in ${currency}; give amounts in it.`, 'input', 'currency');
  }
  return { price, currency };
}

/** @throws Failure INVALID_INPUT where no price is left */
function railsOf({ floor, ceiling, largestStep, unitCost }: PriceLimits, price: number) {
  const rails = { floor: floor ?? unitCost, ceiling: ceiling ?? Infinity, largestStep: largestStep ?? 0.1 };
  const least = Math.max(rails.floor, price * (1 - rails.largestStep));
  if (least > Math.min(rails.ceiling, price * (1 + rails.largestStep))) {
    throw invalidInput('No price lies between `floor` and `ceiling` within `largestStep`.', 'input', 'floor');
  }
  return rails;
}
