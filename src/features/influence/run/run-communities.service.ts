import { communitiesOf, type Community } from '../../../algorithms/influence/communities.js';
import { type ProductCategories, type Taste, tastesOf } from '../../../algorithms/influence/community-tastes.js';
import { lastingNames } from '../../../algorithms/influence/lasting-names.js';
import { type InfluenceScores } from '../../../algorithms/influence/score.js';
import { type SocialData } from '../../../algorithms/influence/social-data.js';
import { type CommunityRow, type MemberRow, type Rows } from './scores.store.js';

/** The communities of a run and what they are called. */
export interface RunCommunities {
  /** Of two people or more, the largest first. */
  readonly communities: readonly Community[];
  /** The name of each, by its leader. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Finds the communities of a run and names them.
 * @param former the community that each person was in by the run before, by id of the person
 */
export function communitiesOfRun(
  { people, listening }: Pick<SocialData, 'people' | 'listening'>,
  { community, rank }: Pick<InfluenceScores, 'community' | 'rank'>,
  former: ReadonlyMap<string, string>,
): RunCommunities {
  const communities = communitiesOf(listening.arcs, community);
  const byRank = communities.map(({ leader, members }) => ({
    leader,
    members: members.toSorted((a, b) => rank[a] - rank[b]),
  }));
  return { communities, names: lastingNames(byRank, people, (person) => former.get(people[person])) };
}

/** The communities as they are written, each with its region and tastes. */
export function communityRows(
  data: SocialData,
  { communities, names }: RunCommunities,
  categories: ProductCategories,
): Rows<CommunityRow> {
  const place = new Map(communities.flatMap(({ members }, n) => members.map((person) => [person, n] as const)));
  const tastes = tastesOf(data.sales.rows, categories, (person) => place.get(person) ?? -1, communities.length);
  return {
    count: communities.length,
    at: (n) => {
      const { leader, members, inside, hears } = communities[n];
      const column = (of: (taste: Taste) => number): number[] => tastes[n].map(of);
      return {
        ...{ id: names.get(leader)!, leader: data.people[leader], people: members.length, inside },
        ...regionOf(data, members),
        categories: tastes[n].map(({ category }) => categories.ids[category]),
        ...{ shares: column(({ share }) => share), lifts: column(({ lift }) => lift) },
        hears: hears.map((other) => ({ id: names.get(other.leader)!, times: other.times })),
      };
    },
  };
}

/** Who is in which community; null for people in none. */
export function memberRows(
  people: readonly string[],
  community: Int32Array,
  names: ReadonlyMap<number, string>,
): Rows<MemberRow> {
  return { count: people.length, at: (n) => ({ id: people[n], community: names.get(community[n]) ?? null }) };
}

/** The region in which most members live, and how many do. */
function regionOf(
  { regions, region }: Pick<SocialData, 'regions' | 'region'>,
  members: readonly number[],
): { readonly region: string | null; readonly regionPeople: number } {
  const counts = new Map<number, number>();
  for (const person of members)
    if (region[person] >= 0) counts.set(region[person], (counts.get(region[person]) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most ? { region: regions[most[0]], regionPeople: most[1] } : { region: null, regionPeople: 0 };
}
