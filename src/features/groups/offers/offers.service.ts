import { checkCurrency, checkNumber } from '../../../platform/checks.js';
import { Failure, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductId } from '../../catalogue/index.js';
import { GROUP_FAILURES } from '../failures.js';
import { free } from '../purchases/group-purchase.js';
import { type OfferDraft, type OfferRecord, type Tier, tiersOf } from './offer.js';
import { type OffersStore } from './offers.store.js';

export const OFFER_LIMITS = { tiers: 5, people: 1_000, hours: 720, money: 1e9 } as const;
const HOURS = 48;
const MOST_PEOPLE = 20;

/** Says at which prices products are sold to groups. */
export class OffersService {
  constructor(
    private readonly store: OffersStore,
    private readonly catalogue: CatalogueService,
    private readonly now: () => number,
  ) {}

  /**
   * Sets the offer of a product in place of the one before. Groups that are open keep their terms.
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async set(draft: OfferDraft, by: string, context?: QueryContext): Promise<OfferRecord> {
    const { productId } = draft;
    const tiers = checkTiers(draft.tiers);
    const currency = checkCurrency(draft.currency, 'input', 'currency')!;
    const hours = checkNumber(draft.hours, { min: 1, max: OFFER_LIMITS.hours, whole: true }, 'input', 'hours') ?? HOURS;
    const range = { min: tiers.at(-1)!.people, max: OFFER_LIMITS.people, whole: true };
    const mostPeople =
      checkNumber(draft.mostPeople, range, 'input', 'mostPeople') ?? Math.max(MOST_PEOPLE, tiers.at(-1)!.people);
    const [product] = await this.catalogue.byIds([productId], context);
    if (!product) throw notFound('product', productId, 'input', 'productId');
    if (product.currency !== null && product.currency !== currency) {
      throw invalidInput(`The price of the product is in ${product.currency}.`, 'input', 'currency');
    }
    const tierPeople = tiers.map(({ people }) => people);
    const tierPrices = tiers.map(({ unitPrice }) => unitPrice);
    if (product.price !== null && tierPrices[0] >= product.price) {
      throw invalidInput(`A piece costs ${product.price} without a group.`, 'input', 'tiers', '0', 'unitPrice');
    }
    const at = new Date(this.now());
    await this.store.set({ productId, tierPeople, tierPrices, currency, hours, mostPeople, at, by }, context);
    return this.require(productId, context);
  }

  /** Whether there was an offer. */
  async end(productId: ProductId, context?: QueryContext): Promise<boolean> {
    return this.store.end(productId, context);
  }

  /** In the order of `productIds`; undefined where a product is not sold to groups now. */
  async ofProducts(productIds: readonly ProductId[], context?: QueryContext): Promise<(OfferRecord | undefined)[]> {
    const rows = await this.store.ofProducts([...new Set(productIds)], context);
    const found = new Map<string, OfferRecord>();
    for (const { productId, tierPeople, tierPrices, currency, hours, mostPeople, ...product } of rows) {
      // A price that changed its currency since, or that fell below, is no offer.
      if (!product.active || (product.priceCurrency !== null && product.priceCurrency !== currency)) continue;
      const listPrice = product.price;
      const tiers = tiersOf(tierPeople, tierPrices).filter(
        ({ unitPrice }) => listPrice === null || unitPrice < listPrice,
      );
      if (tiers.length === 0) continue;
      found.set(productId, { productId, tiers, currency, hours, mostPeople, listPrice, free: free(product) });
    }
    return productIds.map((id) => found.get(id));
  }

  /** @throws Failure NO_GROUP_OFFER at `path` */
  async require(productId: ProductId, context?: QueryContext, ...path: string[]): Promise<OfferRecord> {
    const [offer] = await this.ofProducts([productId], context);
    if (!offer) throw new Failure(GROUP_FAILURES.NO_GROUP_OFFER, 'The product is not sold to groups now.', path);
    return offer;
  }
}

function checkTiers(tiers: readonly Tier[]): readonly Tier[] {
  if (tiers.length < 1 || tiers.length > OFFER_LIMITS.tiers) {
    throw invalidInput(`\`tiers\` takes 1 to ${OFFER_LIMITS.tiers}, got ${tiers.length}.`, 'input', 'tiers');
  }
  tiers.forEach(({ people, unitPrice }, n) => {
    const path = ['input', 'tiers', String(n)];
    checkNumber(people, { min: 2, max: OFFER_LIMITS.people, whole: true }, ...path, 'people');
    checkNumber(unitPrice, { min: 0.000001, max: OFFER_LIMITS.money }, ...path, 'unitPrice');
    if (n === 0) return;
    if (people <= tiers[n - 1].people)
      throw invalidInput('Each tier takes more people than the one before.', ...path, 'people');
    if (unitPrice >= tiers[n - 1].unitPrice)
      throw invalidInput('Each tier costs less than the one before.', ...path, 'unitPrice');
  });
  return tiers;
}
