import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { GroupSign } from '../../../graph/Groups';
import { type Column } from '../../../ui/grid/column';
import { useNumbers } from '../../../words/numbers';
import { groupOf } from '../../../graph/looks';
import { useText } from '../text';
import { type Community } from './query';

/** What is shown of each community. @param communities the largest first, which gives each its colour */
export function useCommunityColumns(communities: readonly Community[]): readonly Column<Community>[] {
  const say = useText();
  const numbers = useNumbers();
  const groups = useMemo(
    () => new Map(communities.map(({ communityId }, n) => [communityId, groupOf(n)])),
    [communities],
  );
  return useMemo(
    (): readonly Column<Community>[] => [
      {
        key: 'name',
        title: say('communities.name'),
        width: 'minmax(12rem, 2fr)',
        isFixed: true,
        value: ({ name }) => name,
        show: ({ communityId, name }) => (
          <>
            <GroupSign group={groups.get(communityId) ?? 0} />
            {name}
          </>
        ),
      },
      {
        key: 'people',
        title: say('communities.people'),
        width: 'minmax(6rem, 1fr)',
        isNumber: true,
        value: ({ people }) => people,
        show: ({ people }) => numbers.whole(people),
      },
      {
        key: 'inside',
        title: say('communities.inside'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ inside }) => inside,
        show: ({ inside }) => numbers.whole(inside),
      },
      {
        key: 'leader',
        title: say('communities.leader'),
        width: 'minmax(10rem, 2fr)',
        value: ({ leader }) => leader?.name ?? leader?.userId ?? null,
        show: ({ leader }) =>
          leader && (
            <Link to="/people/$userId" params={{ userId: leader.userId }}>
              {leader.name ?? leader.userId}
            </Link>
          ),
      },
      {
        key: 'leaderId',
        title: say('communities.leader.id'),
        width: 'minmax(7rem, 1fr)',
        isHidden: true,
        isInFile: true,
        value: ({ leader }) => leader?.userId ?? null,
      },
      {
        key: 'taste',
        title: say('communities.taste'),
        width: 'minmax(10rem, 2fr)',
        value: ({ tastes }) => tastes.at(0)?.category?.name ?? null,
      },
      {
        key: 'region',
        title: say('region'),
        width: 'minmax(8rem, 1fr)',
        value: ({ region }) => region,
      },
    ],
    [say, numbers, groups],
  );
}
