import { useQuery } from 'urql';
import { graphql } from './graphql';
import { useSettled } from './settled';

const FindQuery = graphql(`
  query ConsoleFind($text: String!, $people: Boolean!, $products: Boolean!) {
    searchPeople(text: $text, first: 8) @include(if: $people) {
      userId
      name
      region
    }
    products(first: 8, filter: { text: $text }) @include(if: $products) {
      edges {
        node {
          productId
          title
          brand
        }
      }
    }
  }
`);

/** A person or product that was looked for. */
export interface Found {
  readonly kind: 'person' | 'product';
  readonly key: string;
  readonly name: string;
  readonly note?: string;
}

/** Fewer letters would find nearly everything. */
const FEWEST = 2;

/** What fits a text that is typed; undefined while it is looked for, or while the text is too short. */
export function useFound(
  typed: string,
  kinds: readonly Found['kind'][],
): { readonly found: readonly Found[] | undefined; readonly isLooking: boolean } {
  const text = useSettled(typed);
  const isShort = typed.trim().length < FEWEST;
  const [{ data, fetching, error }] = useQuery({
    query: FindQuery,
    variables: { text, people: kinds.includes('person'), products: kinds.includes('product') },
    pause: text.length < FEWEST,
  });
  if (isShort) return { found: undefined, isLooking: false };
  if (fetching || text !== typed.trim() || (!data && !error)) return { found: undefined, isLooking: true };
  const people = (data?.searchPeople ?? []).map((node): Found => ({
    kind: 'person',
    key: node.userId,
    name: node.name ?? node.userId,
    note: note(node.region, node.userId),
  }));
  const products = (data?.products?.edges ?? []).map(({ node }): Found => ({
    kind: 'product',
    key: node.productId,
    name: node.title,
    note: note(node.brand, node.productId),
  }));
  return { found: [...people, ...products], isLooking: false };
}

function note(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}
