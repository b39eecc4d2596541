import {
  categoryDepths,
  setBrands,
  setCategories,
  setParents,
  upsertCategories,
  upsertProducts,
} from '../../../cypher/catalogue/index.js';
import { checkBatch, checkDistinct, checkId, checkNewId, checkNumber, checkText } from '../../platform/checks.js';
import { invalidInput, notFound } from '../../platform/errors.js';
import { type Database, type QueryContext, type Transaction } from '../../platform/neo4j/index.js';

/** What the shop tells of a product: absent keeps what is stored, null takes it away. */
export interface ProductRow {
  readonly productId: string;
  /** Needed for a new product. */
  readonly title?: string | null;
  readonly description?: string | null;
  readonly price?: number | null;
  /** Three letters (ISO 4217). */
  readonly currency?: string | null;
  readonly stock?: number | null;
  readonly releasedAt?: Date | null;
  readonly active?: boolean | null;
  readonly brand?: string | null;
  /** Exactly these, all known. */
  readonly categoryIds?: readonly string[] | null;
}

/** What the shop tells of a category: absent keeps what is stored; no parent (null) puts it on top. */
export interface CategoryRow {
  readonly categoryId: string;
  /** Needed for a new category. */
  readonly name?: string | null;
  readonly parentId?: string | null;
}

/** How many rows of a batch were new and how many known, and their ids in the order given. */
export interface Stored {
  readonly created: number;
  readonly updated: number;
  readonly ids: string[];
}

/** Levels of categories that lists with sub-categories go through. */
const MAX_DEPTH = 16;
const CLEARABLE = ['description', 'price', 'currency', 'stock', 'releasedAt'] as const;
const AMOUNT = { min: 0, max: 1e9 };

/** Writes products and categories. A batch is stored whole or not at all. */
export class StockingService {
  constructor(private readonly db: Database) {}

  /**
   * Stores products with their brand and categories; new ones are active unless their row says otherwise.
   * @throws Failure INVALID_INPUT or NOT_FOUND (a category) naming the row at fault
   */
  async upsertProducts(products: readonly ProductRow[], context?: QueryContext): Promise<Stored> {
    checkBatch(products, 'input', 'products');
    const rows = products.map((product, index) => checkProduct(product, ['input', 'products', String(index)]));
    const ids = rows.map((row) => row.id);
    checkDistinct(ids, 'productId', 'input', 'products');
    const created = await this.db.transaction(
      'write',
      async (tx) => {
        const stored = await tx.run(upsertProducts, { rows });
        const untitled = new Set(stored.filter((row) => !row.titled && row.created).map((row) => row.productId));
        refuseFirst(ids, untitled, (id, at) => {
          throw invalidInput(`"${id}" is new and needs a title.`, 'input', 'products', at, 'title');
        });
        await setLabels(tx, rows);
        return stored.filter((row) => row.created).length;
      },
      { operation: 'upsertProducts', ...context },
    );
    return { created, updated: ids.length - created, ids };
  }

  /**
   * Stores categories; parents may stand in the same batch, in any order.
   * @throws Failure INVALID_INPUT (also for a category above itself, or deeper than 16 levels) or NOT_FOUND (a parent)
   */
  async upsertCategories(categories: readonly CategoryRow[], context?: QueryContext): Promise<Stored> {
    checkBatch(categories, 'input', 'categories');
    const rows = categories.map((category, index) => checkCategory(category, ['input', 'categories', String(index)]));
    const ids = rows.map((row) => row.id);
    checkDistinct(ids, 'categoryId', 'input', 'categories');
    const created = await this.db.transaction(
      'write',
      async (tx) => {
        const stored = await tx.run(upsertCategories, { rows });
        const unnamed = new Set(stored.filter((row) => !row.named && row.created).map((row) => row.categoryId));
        refuseFirst(ids, unnamed, (id, at) => {
          throw invalidInput(`"${id}" is new and needs a name.`, 'input', 'categories', at, 'name');
        });
        await this.setParents(tx, rows);
        return stored.filter((row) => row.created).length;
      },
      { operation: 'upsertCategories', ...context },
    );
    return { created, updated: ids.length - created, ids };
  }

  private async setParents(tx: Transaction<'write'>, rows: readonly CheckedCategory[]): Promise<void> {
    const moved = rows.filter((row) => row.parentId !== undefined);
    if (moved.length === 0) return;
    const ids = rows.map((row) => row.id);
    const placed = await tx.run(setParents, { rows: moved });
    const orphans = new Set(placed.filter((row) => row.unknown).map((row) => row.categoryId));
    refuseFirst(ids, orphans, (_, at) => {
      throw notFound('category', rows[Number(at)].parentId ?? '', 'input', 'categories', at, 'parentId');
    });
    const depths = await tx.run(categoryDepths, { ids: moved.map((row) => row.id) });
    const circular = new Set(depths.filter((row) => row.circular).map((row) => row.categoryId));
    refuseFirst(ids, circular, (id, at) => {
      throw invalidInput(`This would put "${id}" above itself.`, 'input', 'categories', at, 'parentId');
    });
    const deep = new Set(depths.filter((row) => row.levels > MAX_DEPTH).map((row) => row.categoryId));
    refuseFirst(ids, deep, (id, at) => {
      const message = `"${id}" would have more than ${MAX_DEPTH} levels above and below it.`;
      throw invalidInput(message, 'input', 'categories', at, 'parentId');
    });
  }
}

/** Brand and categories of those rows that say them. */
async function setLabels(tx: Transaction<'write'>, rows: readonly CheckedProduct[]): Promise<void> {
  const branded = rows.filter((row) => row.brand !== undefined);
  if (branded.length > 0) await tx.run(setBrands, { rows: branded });
  const sorted = rows.flatMap(({ id, categoryIds }) => (categoryIds ? [{ id, categoryIds }] : []));
  if (sorted.length === 0) return;
  for (const { productId, unknown } of await tx.run(setCategories, { rows: sorted })) {
    if (unknown.length === 0) continue;
    const index = rows.findIndex((row) => row.id === productId);
    throw notFound('category', unknown[0], 'input', 'products', String(index), 'categoryIds');
  }
}

/** Hands the first of the faulty ids, in the order given, to `refuse`, which throws. */
function refuseFirst(
  ids: readonly string[],
  faulty: ReadonlySet<string>,
  refuse: (id: string, index: string) => never,
): void {
  const index = faulty.size > 0 ? ids.findIndex((id) => faulty.has(id)) : -1;
  if (index >= 0) refuse(ids[index], String(index));
}

type CheckedProduct = ReturnType<typeof checkProduct>;
type CheckedCategory = ReturnType<typeof checkCategory>;

function checkProduct(product: ProductRow, at: string[]) {
  return {
    id: checkNewId(product.productId, 'product', ...at, 'productId'),
    title: checkText(product.title, 500, ...at, 'title'),
    description: checkText(product.description, 10_000, ...at, 'description'),
    price: checkNumber(product.price, AMOUNT, ...at, 'price'),
    currency: checkCurrency(product.currency, at),
    stock: checkNumber(product.stock, { ...AMOUNT, whole: true }, ...at, 'stock'),
    releasedAt: product.releasedAt,
    active: product.active,
    brand: product.brand === undefined ? undefined : (checkText(product.brand, 200, ...at, 'brand') ?? null),
    categoryIds:
      product.categoryIds === undefined
        ? undefined
        : [...new Set((product.categoryIds ?? []).map((id) => checkId(id, 'category', ...at, 'categoryIds')))],
    clear: CLEARABLE.filter((field) => product[field] === null),
  };
}

function checkCategory(category: CategoryRow, at: string[]) {
  const { parentId } = category;
  return {
    id: checkNewId(category.categoryId, 'category', ...at, 'categoryId'),
    name: checkText(category.name, 200, ...at, 'name'),
    parentId: typeof parentId === 'string' ? checkId(parentId, 'category', ...at, 'parentId') : parentId,
  };
}

function checkCurrency(currency: string | null | undefined, at: string[]): string | undefined {
  const code = currency?.trim().toUpperCase();
  if (code === undefined) return undefined;
  if (!/^[A-Z]{3}$/.test(code)) {
    throw invalidInput(`\`currency\` is three letters (ISO 4217), got "${currency}".`, ...at, 'currency');
  }
  return code;
}
