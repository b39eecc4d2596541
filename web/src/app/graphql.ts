import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated';

/**
 * Writes a document whose answer and variables are typed by `schema/schema.graphql`. A document stands beside the view that
 * sends it, a fragment beside the component that reads it.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    CategoryID: string;
    DateTimeISO: string;
    JobID: string;
    ModelID: string;
    ProductID: string;
    SegmentID: string;
    UserID: string;
  };
}>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
