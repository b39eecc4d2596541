import { useMemo, type ReactNode } from 'react';
import { orderOf, textOfOrder, type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { GroupSign } from '../../../graph/Groups';
import { Face } from '../../../ui/parts/Face';
import { useNumbers } from '../../../words/numbers';
import { type NamedCommunity } from '../community-names';
import { useText } from '../text';
import { type Circle, type Member } from './circle';
import { explorer } from './route';

/** What the picture shows, as a table: the way to it for the keyboard, and for everybody who reads. */
export function Members(props: {
  readonly circle: Circle;
  readonly communities: ReadonlyMap<string, NamedCommunity>;
  readonly chosen: string;
  readonly onChoose: (place: number) => void;
}): ReactNode {
  const { circle, communities, chosen, onChoose } = props;
  const say = useText();
  const { hundredth, whole } = useNumbers();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const columns = useMemo(() => {
    const communityOf = ({ communityId }: Member): string =>
      communities.get(communityId)?.name ?? say('explorer.other');
    const made: Column<Member>[] = [
      {
        key: 'name',
        title: say('person'),
        width: 'minmax(12rem, 2fr)',
        isFixed: true,
        value: ({ name }) => name,
        show: ({ name }) => (
          <>
            <Face name={name} />
            {name}
          </>
        ),
      },
      {
        key: 'influence',
        title: say('influence'),
        width: 'minmax(7.5rem, 1fr)',
        isNumber: true,
        value: ({ influence }) => influence,
        show: ({ influence }) => hundredth(influence),
      },
      {
        key: 'listeners',
        title: say('explorer.listeners'),
        width: 'minmax(7.5rem, 1fr)',
        isNumber: true,
        value: ({ audience }) => audience,
        show: ({ audience }) => whole(audience),
      },
      {
        key: 'hops',
        title: say('explorer.away'),
        width: 'minmax(7.5rem, 1fr)',
        isNumber: true,
        value: ({ hops }) => hops,
      },
      {
        key: 'community',
        title: say('explorer.community'),
        width: 'minmax(12rem, 2fr)',
        value: communityOf,
        show: (member) => (
          <>
            <GroupSign group={member.group} />
            {communityOf(member)}
          </>
        ),
      },
      {
        key: 'userId',
        title: say('id'),
        width: 'minmax(7.5rem, 1fr)',
        isHidden: true,
        isInFile: true,
        value: ({ userId }) => userId,
      },
    ];
    return made;
  }, [communities, say, hundredth, whole]);
  const order = useMemo(() => (search.order ? orderOf(search.order) : undefined), [search.order]);
  const selected = useMemo(() => new Set([chosen]), [chosen]);
  return (
    <Grid
      label={say('explorer.table', { name: circle.members[0].name })}
      name="explorer"
      columns={columns}
      rows={circle.members}
      rowKey={({ userId }) => userId}
      order={order}
      onOrder={(next) =>
        void navigate({ search: (now) => ({ ...now, order: textOfOrder(next) }), replace: true, resetScroll: false })
      }
      selected={selected}
      onOpen={({ place }) => onChoose(place)}
    />
  );
}
