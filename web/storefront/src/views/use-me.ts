import { useMemo } from 'react';
import { type ResultOf } from '../../../src/app/graphql';
import { useAsked } from '../data/asked';
import { ME } from '../data/documents';
import { useShopper } from '../data/shopper';

/** The customer, and which products the customer likes. */
export function useMe(): {
  readonly me: ResultOf<typeof ME>['user'] | undefined;
  readonly likes: ReadonlySet<string>;
} {
  const { userId } = useShopper();
  const { data } = useAsked({ query: ME, variables: { userId } });
  const edges = data?.user?.events.edges;
  const likes = useMemo(() => new Set(edges?.map(({ node }) => node.product.productId)), [edges]);
  return { me: data?.user, likes };
}
