import type DataLoader from 'dataloader';

/**
 * The records of these ids, in their order; one that was deleted between two queries of a request is left out.
 * @throws whatever the loader fails with: a failure of the database never looks like an empty list
 */
export async function loadAll<T extends object>(
  loader: DataLoader<string, T | undefined>,
  ids: readonly string[],
): Promise<T[]> {
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  return found.filter((one) => one !== undefined);
}
