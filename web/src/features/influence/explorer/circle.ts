import { GROUPS } from '../../../graph/looks';
import { type Picture } from '../../../graph/picture';
import { type NamedCommunity } from '../community-names';
import { type Chosen, type Columns } from './query';

/** A person around the one in the middle: a row of the table. */
export interface Member {
  readonly place: number;
  readonly userId: string;
  readonly name: string;
  readonly hops: number;
  readonly influence: number;
  readonly audience: number;
  /** Colour of the person's community: 1 to 12, 0 for those that the legend does not list. */
  readonly group: number;
  readonly communityId: string;
}

/** A community, as the legend has it. */
export interface Group extends Pick<NamedCommunity, 'communityId' | 'name' | 'group'> {
  /** How many of its people are seen. */
  readonly seen: number;
}

/** The people around a person, to be drawn and listed. */
export interface Circle {
  readonly picture: Picture;
  readonly members: readonly Member[];
  /** Those that the legend lists: that of the person in the middle, then those with most people here. */
  readonly groups: readonly Group[];
  /** People in the others. */
  readonly others: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Communities in the legend: more would not be told apart. */
const LISTED = GROUPS;

export function circleOf(columns: Columns, named: ReadonlyMap<string, NamedCommunity>): Circle {
  const { userIds, communityIds, community, influence, audience, hops, x, y } = columns;
  const names = columns.names.map((name, n) => name ?? userIds[n]);
  const sizes = communityIds.map((_, of) => community.filter((one) => one === of).length);
  const isFirst = (of: number): number => Number(of === community[0]);
  const listed = [...sizes.keys()]
    .filter((of) => named.has(communityIds[of]))
    .sort((a, b) => isFirst(b) - isFirst(a) || sizes[b] - sizes[a])
    .slice(0, LISTED);
  const groups = coloured(listed.map((of) => ({ ...named.get(communityIds[of])!, seen: sizes[of] })));
  const colours = new Map(listed.map((of, n) => [of, groups[n].group]));
  const group = community.map((of) => colours.get(of) ?? 0);
  const most = Math.max(...influence) || 1;
  return {
    picture: {
      ...{ names, x, y, group, size: influence.map((one) => one / most) },
      ties: [...columns.mutual, ...columns.oneWay],
    },
    members: userIds.map((userId, place) => ({
      ...{ place, userId, name: names[place], hops: hops[place], influence: influence[place] },
      ...{ audience: audience[place], group: group[place], communityId: communityIds[community[place]] },
    })),
    groups,
    others: group.filter((one) => one === 0).length,
    places: new Map(userIds.map((userId, place) => [userId, place])),
  };
}

/** Each with a colour of its own: the twelve largest of the shop have theirs in every picture, others take those that are left in this one. */
function coloured(groups: readonly Group[]): readonly Group[] {
  const taken = new Set(groups.map(({ group }) => group));
  const free = Array.from({ length: GROUPS }, (_, n) => n + 1).filter((group) => !taken.has(group));
  return groups.map((one) => (one.group === 0 ? { ...one, group: free.shift() ?? 0 } : one));
}

/** The ways of which everybody is seen. */
export function waysIn({ places }: Circle, chosen: Chosen | undefined): readonly (readonly number[])[] {
  const ways = chosen?.influence?.moved.edges.map(({ node }) => node.way.map(({ userId }) => places.get(userId))) ?? [];
  return ways.filter((way): way is number[] => way.every((place) => place !== undefined));
}
