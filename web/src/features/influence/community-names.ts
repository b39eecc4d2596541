import { groupOf } from '../../graph/looks';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql';

/** The largest communities by their names; the document that takes it in has the variable `$locale`. */
export const CommunityNamesFragment = graphql(`
  fragment ConsoleCommunityNames on CommunityConnection {
    edges {
      node {
        communityId
        name(locale: $locale)
        people
      }
    }
  }
`);

/** A community as every view shows it. */
export interface NamedCommunity {
  readonly communityId: string;
  readonly name: string;
  readonly people: number;
  /** Its colour, 1 to 12; 0 for the one that all smaller communities share. */
  readonly group: number;
}

/** Names and colours of communities by id; smaller ones than these have neither. */
export function communityNames(
  list: FragmentOf<typeof CommunityNamesFragment> | null | undefined,
): ReadonlyMap<string, NamedCommunity> {
  const edges = list ? readFragment(CommunityNamesFragment, list).edges : [];
  return new Map(edges.map(({ node }, n) => [node.communityId, { ...node, group: groupOf(n) }]));
}
