import { type SalesTable } from './sales-table.js';

type Named = Pick<SalesTable, 'people' | 'personOf' | 'communityNames'> & {
  readonly scores: Pick<SalesTable['scores'], 'community'>;
};

/** What a community is called. @param leader its most influential person, by whom `scores.community` refers to it */
export function communityName(
  { people, communityNames }: Pick<Named, 'people' | 'communityNames'>,
  leader: number,
): string {
  return communityNames?.get(leader) ?? people[leader];
}

/** The most influential person of the community of this name; undefined where there is none. */
export function leaderOfCommunity({ personOf, communityNames, scores }: Named, name: string): number | undefined {
  for (const [leader, other] of communityNames ?? []) if (other === name) return leader;
  const person = personOf.get(name);
  return person !== undefined && scores.community[person] === person && !communityNames?.has(person)
    ? person
    : undefined;
}
