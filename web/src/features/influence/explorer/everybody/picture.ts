import { type Crowd } from '../../../../graph/crowd';
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
  const colours = map.communities.map(({ communityId }) => colourOf(named.get(communityId), community));
  return {
    ...{ x: people.x, y: people.y, size: people.influence, order: people.order },
    group: Uint8Array.from(people.community, (place) => colours[place] ?? 0),
    labels: map.communities.flatMap(({ communityId, x, y }) => {
      const name = named.get(communityId)?.name;
      return name === undefined || (community !== undefined && community !== communityId) ? [] : [{ text: name, x, y }];
    }),
  };
}

/** One that stands out has a colour, however small it is. */
function colourOf(known: NamedCommunity | undefined, community: string | undefined): number {
  if (!known || community === undefined) return known?.group ?? 0;
  return known.communityId === community ? known.group || 1 : 0;
}

/** What the legend lists: the communities that have a colour. */
export function groupsOf(
  map: PeopleMap,
  named: ReadonlyMap<string, NamedCommunity>,
  community?: string,
): readonly Group[] {
  return map.communities.flatMap(({ communityId, people }) => {
    const known = named.get(communityId);
    const group = colourOf(known, community);
    return known && group > 0 ? [{ ...known, group, seen: people }] : [];
  });
}
