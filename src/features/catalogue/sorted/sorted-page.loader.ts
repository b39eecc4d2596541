import { type Connection, loadAll, pageOf, type RequestContext } from '../../../platform/graphql/index.js';
import { productLoader } from '../catalogue.loader.js';
import { type CatalogueService } from '../catalogue.service.js';
import { type Product } from '../catalogue.type.js';
import { sortKey } from './sorting.input.js';
import { type ProductSort, type SortedProduct } from './sorting.js';

/** A page of a sorted list; a product that was deleted after the list was made is left out. */
export async function sortedPage(
  found: readonly SortedProduct[],
  { sort, first, total }: { sort: ProductSort; first: number; total: () => Promise<number> },
  catalogue: CatalogueService,
  context: RequestContext,
): Promise<Connection<Product>> {
  const ids = found.map(({ productId }) => productId);
  const products = new Map(
    (await loadAll(productLoader(catalogue, context), ids)).map((product) => [product.productId, product]),
  );
  const rows = found.flatMap((entry) => {
    const product = products.get(entry.productId);
    return product ? [{ ...entry, product }] : [];
  });
  return pageOf(
    rows,
    first,
    (row): Product => row.product,
    (row) => sortKey(sort, row),
    total,
  );
}
