import { aboveZero, filtered, type ItemFilter, itemFilter } from './item-filter.js';
import { type GroupRatings } from './group-ratings.js';

const { log, sqrt } = Math;

/** What speaks for an item in a group, each 0 to 1 for the most of it among all items. */
export const GROUP_SIGNALS = [
  'near what the group took, by groups',
  'near it, by people',
  'near it, by both',
  'near it in two steps, by groups',
  'near it in two steps, by both',
  'taken by groups with common members',
  'near what such groups took',
  'taken by members',
  'near what members took',
  'popular among groups',
  'popular among people',
] as const;

/** How much people count beside groups where both say what is near. */
const PEOPLE_SHARE = 0.5;

/** Computes signals of items for groups. */
export class GroupSignals {
  private readonly byGroups: ItemFilter;
  private readonly byPeople: ItemFilter;
  private readonly byBoth: ItemFilter;
  private readonly popular: readonly Float32Array[];
  private readonly groupsOf: readonly (readonly number[])[];

  constructor(private readonly ratings: GroupRatings) {
    const { items, groups, people, members } = ratings;
    const [ofGroups, ofPeople] = [
      { rows: groups, weight: 1 },
      { rows: people, weight: 1 },
    ];
    this.byGroups = itemFilter(items, [ofGroups]);
    this.byPeople = itemFilter(items, [ofPeople]);
    this.byBoth = itemFilter(items, [ofGroups, { ...ofPeople, weight: PEOPLE_SHARE }]);
    this.popular = [groups, people].map((rows) => {
      const counts = new Float32Array(items);
      for (const row of rows) for (const item of row) counts[item] += 1;
      return overMost(counts.map((count) => log(1 + count)));
    });
    const groupsOf: number[][] = people.map(() => []);
    members.forEach((ids, group) => ids.forEach((person) => groupsOf[person].push(group)));
    this.groupsOf = groupsOf;
  }

  /** One array for each of {@link GROUP_SIGNALS}, by item. The square root of nearness is taken, as it is spread over powers of ten. */
  of(group: number): readonly Float32Array[] {
    const { items, groups } = this.ratings;
    const own = new Map(groups[group].map((item) => [item, 1]));
    const [one, people, both] = [this.byGroups, this.byPeople, this.byBoth].map((near) => filtered(near, own));
    const beside = this.ofGroupsWithCommonMembers(group);
    const members = this.ofMembers(group);
    const near = [
      ...[one, people, both],
      filtered(this.byGroups, aboveZero(one)),
      filtered(this.byBoth, aboveZero(both)),
      listed(items, beside),
      filtered(this.byBoth, beside),
      listed(items, members),
      filtered(this.byPeople, members),
    ];
    return [...near.map((values) => overMost(values).map((value) => sqrt(value))), ...this.popular];
  }

  /** What they took, by the cosine of both memberships. */
  private ofGroupsWithCommonMembers(group: number): Map<number, number> {
    const { members, groups } = this.ratings;
    const common = new Map<number, number>();
    for (const person of members[group]) {
      for (const other of this.groupsOf[person]) {
        if (other !== group) common.set(other, (common.get(other) ?? 0) + 1);
      }
    }
    const sum = new Map<number, number>();
    for (const [other, count] of common) {
      const cosine = count / sqrt(members[group].length * members[other].length);
      for (const item of groups[other]) sum.set(item, (sum.get(item) ?? 0) + cosine);
    }
    return sum;
  }

  /** What they took, each member sharing out the root of how much it was. */
  private ofMembers(group: number): Map<number, number> {
    const { members, people } = this.ratings;
    const sum = new Map<number, number>();
    for (const person of members[group]) {
      const share = 1 / members[group].length / sqrt(people[person].length);
      for (const item of people[person]) sum.set(item, (sum.get(item) ?? 0) + share);
    }
    return sum;
  }
}

function listed(items: number, values: ReadonlyMap<number, number>): Float32Array {
  const list = new Float32Array(items);
  for (const [item, value] of values) list[item] = value;
  return list;
}

/** Divided by the largest, where it is above zero. */
function overMost(values: Float32Array): Float32Array {
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  return most === 0 ? values : values.map((value) => value / most);
}
