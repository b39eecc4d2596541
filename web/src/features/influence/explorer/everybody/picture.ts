import { type Crowd } from '../../../../graph/crowd';
import { GROUPS } from '../../../../graph/looks';
import { type NamedCommunity } from '../../community-names';
import { type Group } from '../circle';
import { type PeopleMap } from './query';
import { type People } from './use-people';

/** Everybody as a crowd to be drawn. @param community stands out, and the others are grey; none where it is undefined */
export function crowdOf(
  map: PeopleMap,
  people: People,
  named: ReadonlyMap<string, NamedCommunity>,
  community?: string,
): Crowd {
  const colours = map.communities.map(({ communityId }) =>
    community === undefined || community === communityId ? (named.get(communityId)?.group ?? 0) : 0,
  );
  return {
    ...{ x: people.x, y: people.y, size: people.influence, order: people.order },
    group: Uint8Array.from(people.community, (place) => colours[place] ?? 0),
    labels: map.communities.flatMap(({ communityId, x, y }) => {
      const name = named.get(communityId)?.name;
      return name === undefined || (community !== undefined && community !== communityId) ? [] : [{ text: name, x, y }];
    }),
  };
}

/** What the legend lists: the largest communities, and the one that stands out. */
export function groupsOf(
  map: PeopleMap,
  named: ReadonlyMap<string, NamedCommunity>,
  community?: string,
): readonly Group[] {
  return map.communities
    .filter(({ communityId }, n) => (community === undefined ? n < GROUPS : communityId === community))
    .flatMap(({ communityId, people }) => {
      const known = named.get(communityId);
      return known ? [{ ...known, seen: people }] : [];
    });
}
