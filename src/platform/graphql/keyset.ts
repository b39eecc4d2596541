import DataLoader from 'dataloader';
import { decodeCursor, wrongCursor } from './connection.js';
import { type RequestContext } from './context.js';

/**
 * The id a page of a list ordered by id starts after; empty, and so before every id, for the first page.
 * @throws Failure INVALID_INPUT where the cursor belongs to another list
 */
export function afterId(after: string | null | undefined): string {
  if (after === null || after === undefined) return '';
  const [id] = decodeCursor(after, 1);
  if (typeof id !== 'string') throw wrongCursor();
  return id;
}

/**
 * Time and id a page of a list ordered newest first starts after; both null for the first page.
 * @throws Failure INVALID_INPUT where the cursor belongs to another list
 */
export function beforeTime(after: string | null | undefined): { beforeAt: Date | null; beforeId: string | null } {
  if (after === null || after === undefined) return { beforeAt: null, beforeId: null };
  const [at, id] = decodeCursor(after, 2);
  const beforeAt = new Date(typeof at === 'number' ? at : NaN);
  if (typeof id !== 'string' || Number.isNaN(beforeAt.getTime())) throw wrongCursor();
  return { beforeAt, beforeId: id };
}

/**
 * Score and id a page of a list ordered by falling score starts after; both null for the first page.
 * @throws Failure INVALID_INPUT where the cursor belongs to another list
 */
export function belowScore(after: string | null | undefined): { afterScore: number | null; afterId: string | null } {
  if (after === null || after === undefined) return { afterScore: null, afterId: null };
  const [score, id] = decodeCursor(after, 2);
  if (typeof id !== 'string' || typeof score !== 'number') throw wrongCursor();
  return { afterScore: score, afterId: id };
}

/** One page that one parent asks for; `index` tells the rows of one query apart. */
export type PageRequest<Key> = Key & { readonly index: number };

/**
 * Pages of a list that many parents of one answer have (the friends of each of twenty people): asked for one by one,
 * fetched in one query. Not cached, because a later mutation of the same request may change them.
 *
 * @param name unique in the process and for the arguments that are the same for all parents: `people.friends:10`
 * @param load rows of all pages, each in order, `request` being the index of the page it belongs to
 */
export function pagesLoader<Key extends object, Row extends { readonly request: number }>(
  context: RequestContext,
  name: string,
  load: (requests: PageRequest<Key>[]) => Promise<Row[]>,
): DataLoader<Key, Row[]> {
  return context.loaders.get(name, () => {
    return new DataLoader<Key, Row[]>(
      async (keys) => {
        const pages = keys.map((): Row[] => []);
        for (const row of await load(keys.map((key, index) => ({ ...key, index })))) pages[row.request].push(row);
        return pages;
      },
      { cache: false },
    );
  });
}
