import { type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { problemOf } from './answer';
import { forgetfulClient } from './client';

/** One page of a list, as Relay's connections have them. */
export interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | null;
}

/**
 * Hands over a list page by page, from its first row to its last. No page is kept, so that a file of 100,000 people takes the space of
 * its text.
 *
 * @throws Error with what the service said
 */
export async function everyPage<Data, Variables extends AnyVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (data: Data) => Page<Row> | null,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const client = forgetfulClient();
  for (let after: string | null = null, more = true; more;) {
    const wanted = { ...variables, after } as unknown as Variables;
    const { data, error } = await client.query(document, wanted).toPromise();
    const page: Page<Row> | null | undefined = data && pageOf(data);
    if (error || !page) throw new Error(error ? problemOf(error).message : '');
    take(page.edges.map(({ node }) => node));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
}
