import { type Picture } from '../../../graph/picture';
import { type Chosen, type Columns } from './query';

/** A person around the one in the middle: a row of the table. */
export interface Member {
  readonly place: number;
  readonly userId: string;
  readonly name: string;
  readonly hops: number;
  readonly influence: number;
  readonly audience: number;
  /** Colour of the person's community: 1 to 7, 0 for the smaller ones. */
  readonly group: number;
  readonly communityId: string;
}

/** A community, as the legend has it. */
export interface Group {
  readonly group: number;
  readonly communityId: string;
  /** The most influential of its people who are seen. */
  readonly leader: string;
  /** How many of its people are seen. */
  readonly people: number;
}

/** The people around a person, to be drawn and listed. */
export interface Circle {
  readonly picture: Picture;
  readonly members: readonly Member[];
  /** Those that have a colour: that of the person in the middle, then the largest. */
  readonly groups: readonly Group[];
  /** People in the others. */
  readonly others: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Colours that can be told apart. */
const COLOURS = 7;

export function circleOf(columns: Columns): Circle {
  const { userIds, communityIds, community, influence, audience, hops, x, y } = columns;
  const names = columns.names.map((name, n) => name ?? userIds[n]);
  const sizes = communityIds.map((_, of) => community.filter((one) => one === of).length);
  // The community of the person in the middle has the first colour, however far one looks.
  const isFirst = (of: number): number => Number(of === community[0]);
  const largest = [...sizes.keys()].sort((a, b) => isFirst(b) - isFirst(a) || sizes[b] - sizes[a]).slice(0, COLOURS);
  const colours = new Map(largest.map((of, n) => [of, n + 1]));
  const group = community.map((of) => colours.get(of) ?? 0);
  const groups = largest.map((of, n) => {
    const people = [...community.keys()].filter((person) => community[person] === of);
    const leader = people.reduce((a, b) => (influence[b] > influence[a] ? b : a));
    return { group: n + 1, communityId: communityIds[of], leader: names[leader], people: people.length };
  });
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

/** The ways of which everybody is seen. */
export function waysIn({ places }: Circle, chosen: Chosen | undefined): readonly (readonly number[])[] {
  const ways = chosen?.influence?.moved.edges.map(({ node }) => node.way.map(({ userId }) => places.get(userId))) ?? [];
  return ways.filter((way): way is number[] => way.every((place) => place !== undefined));
}
