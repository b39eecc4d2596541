import { type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type EachPage } from '../ui/save/use-saving';
import { everyPage, type Page } from './every-page';

/** The pages of a list that are here. */
export interface Pages<Row, List extends Page<Row> = Page<Row>> {
  readonly rows: readonly Row[];
  /** What the first page says of the whole list; undefined before it is here. */
  readonly list: List | undefined;
  /** Number of all rows, where the service counts them. */
  readonly total: number | undefined;
  readonly isLoading: boolean;
  /** Whether the rows are those of the list before, which stay until the first page of this one is here. */
  readonly isOld: boolean;
  readonly hasMore: boolean;
  readonly error: CombinedError | undefined;
  /** Asks for the next page; nothing while one is asked for, and at the end. */
  readonly more: () => void;
  readonly retry: () => void;
  /** Asks for the whole list, from its first row; the pages that are here stay. */
  readonly each: EachPage<Row>;
}

interface State<Row, List extends Page<Row>> extends Pick<
  Pages<Row, List>,
  'rows' | 'list' | 'total' | 'error' | 'hasMore'
> {
  /** Of which list this is, and which page is asked for; undefined while none is. */
  readonly key: string;
  readonly asked: string | null | undefined;
  /** Where the next page begins; null for the first. */
  readonly next: string | null;
}

/**
 * A list that is asked for page by page. Other variables are another list.
 *
 * @param document takes `after`, the cursor of the page before
 * @param pageOf the connection in the answer; null where the service has no such list
 */
export function usePages<Data, Variables extends AnyVariables, Row, List extends Page<Row>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (data: Data) => (List & Page<Row>) | null,
): Pages<Row, List> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const fresh = emptyList<Row, List>(key);
  const [kept, setState] = useState(fresh);
  const isOld = kept.key !== key;
  const state = isOld ? { ...fresh, rows: kept.rows, list: kept.list, total: kept.total } : kept;
  const { asked } = state;
  useEffect(() => {
    if (asked === undefined) return;
    let left = false;
    const wanted = { ...(JSON.parse(key) as object), after: asked } as unknown as Variables;
    void client
      .query(document, wanted)
      .toPromise()
      .then(({ data, error }) => {
        if (left) return;
        const page = data && pageOf(data);
        setState((before) => {
          // Of the list before nothing stays: its cursor means nothing in this one.
          const here = before.key === key ? before : emptyList<Row, List>(key);
          if (error) return { ...here, error, asked: undefined };
          return {
            key,
            rows: [...here.rows, ...(page?.edges.map(({ node }) => node) ?? [])],
            list: here.list ?? page ?? undefined,
            total: page?.totalCount ?? undefined,
            error: undefined,
            hasMore: page?.pageInfo.hasNextPage ?? false,
            next: page?.pageInfo.endCursor ?? null,
            asked: undefined,
          };
        });
      });
    return () => {
      left = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The document and its reader are constants of the view.
  }, [client, key, asked]);
  const more = useCallback(() => {
    setState((now) => (now.hasMore && now.asked === undefined && !now.error ? { ...now, asked: now.next } : now));
  }, []);
  const retry = useCallback(() => setState((now) => ({ ...now, error: undefined, asked: now.next })), []);
  const each = useCallback<EachPage<Row>>(
    (take) => everyPage(document, JSON.parse(key) as Omit<Variables, 'after'>, pageOf, take),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- As above.
    [key],
  );
  return { ...state, each, isLoading: asked !== undefined, isOld, more, retry };
}

/** A list of which the first page is asked for. */
function emptyList<Row, List extends Page<Row>>(key: string): State<Row, List> {
  return {
    key,
    rows: [],
    list: undefined,
    total: undefined,
    error: undefined,
    hasMore: false,
    asked: null,
    next: null,
  };
}
