import { type Arcs } from '../graph/arcs.js';

/** A community of at least two people. */
export interface Community {
  /** Its most influential person. */
  readonly leader: number;
  /** Members, in ascending order; two or more. */
  readonly members: readonly number[];
  /** Number of times that a member hears another: two for each friendship, one for each follow. */
  readonly inside: number;
  /** The communities that its members hear most often, the most often heard first. */
  readonly hears: readonly { readonly leader: number; readonly times: number }[];
}

/** At most so many other communities are kept for each. */
const MOST_HEARD = 10;

/**
 * The communities that people are in, the largest first; somebody alone is in none.
 *
 * @param arcs from the listener to the person who is heard
 * @param community of each person, by its leader
 */
export function communitiesOf(
  { starts, heads }: Pick<Arcs, 'starts' | 'heads'>,
  community: Int32Array,
): readonly Community[] {
  const members = new Map<number, number[]>();
  community.forEach((leader, person) => {
    const others = members.get(leader);
    if (others) others.push(person);
    else members.set(leader, [person]);
  });
  const large = [...members].filter(([, people]) => people.length > 1);
  return large
    .map(([leader, people]) => {
      const times = new Map<number, number>();
      for (const person of people) {
        for (let arc = starts[person]; arc < starts[person + 1]; arc += 1) {
          const of = community[heads[arc]];
          times.set(of, (times.get(of) ?? 0) + 1);
        }
      }
      const inside = times.get(leader) ?? 0;
      times.delete(leader);
      const hears = [...times]
        .filter(([other]) => members.get(other)!.length > 1)
        .map(([other, count]) => ({ leader: other, times: count }))
        .sort((a, b) => b.times - a.times || a.leader - b.leader)
        .slice(0, MOST_HEARD);
      return { leader, members: people, inside, hears };
    })
    .sort((a, b) => b.members.length - a.members.length || a.leader - b.leader);
}
