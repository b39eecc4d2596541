import { checkKey, checkLines, checkNumber } from '../../../platform/checks.js';
import { conflict, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService, type ProductId } from '../../catalogue/index.js';
import { type ChangesStore } from './changes.store.js';
import { type PriceChangeRecord, type PriceToApply } from './price.js';

const NOTE = 2_000;
const MOST_MONEY = 1e9;
const ID = 256;
/** A price holds for a day at least: two friends who look within it see one price. */
const WINDOW_MS = 86_400_000;

/** Puts prices in force, for everybody at once, and takes them back. Who did what is kept. */
export class ChangesService {
  constructor(
    private readonly store: ChangesStore,
    private readonly catalogue: CatalogueService,
    private readonly now: () => number,
  ) {}

  /**
   * A call that comes again under its id changes nothing.
   * @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT where the price is another by now, was changed within a day, or the id was used for another change
   */
  async apply(
    { id: given, productId, before, price, note }: PriceToApply,
    by: string,
    context?: QueryContext,
  ): Promise<PriceChangeRecord> {
    const id = checkKey(given, ID, 'input', 'id');
    checkNumber(price, { min: 0.000001, max: MOST_MONEY }, 'input', 'price');
    checkNumber(before, { min: 0.000001, max: MOST_MONEY }, 'input', 'before');
    if (price === before) throw invalidInput('The product has this price already.', 'input', 'price');
    const said = checkLines(note, NOTE, 'input', 'note');
    const [product] = await this.catalogue.byIds([productId], context);
    if (!product) throw notFound('product', productId, 'input', 'productId');
    const at = new Date(this.now());
    const params = { id, productId, before, price, at, since: new Date(at.getTime() - WINDOW_MS), by, note: said };
    const done = await this.store.change(params, context);
    const kept = await this.store.byId(id, context);
    if (kept && kept.productId === productId && kept.price === price && kept.before === before) return kept;
    if (done || kept) throw conflict(`Another change is kept under "${id}".`, 'input', 'id');
    throw conflict(
      product.price === before
        ? 'The price was changed within a day; take that change back first, or wait.'
        : `The price is ${product.price ?? 'none'} by now, not ${before}.`,
      'input',
      'before',
    );
  }

  /** Taking back again changes nothing. @throws Failure NOT_FOUND, CONFLICT where the price is another by now */
  async revert(given: string, by: string, context?: QueryContext): Promise<PriceChangeRecord> {
    const id = checkKey(given, ID, 'id');
    const done = await this.store.revert(id, new Date(this.now()), by, context);
    const kept = await this.store.byId(id, context);
    if (!kept) throw notFound('price change', id, 'id');
    if (!done && !kept.revertedAt) throw conflict('The product has another price by now.', 'id');
    return kept;
  }

  /** The latest hundred of a product, the latest first. */
  async of(productId: ProductId, context?: QueryContext): Promise<PriceChangeRecord[]> {
    return this.store.of(productId, context);
  }
}
