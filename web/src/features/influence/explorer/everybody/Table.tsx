import { useMemo, type ReactNode } from 'react';
import { orderOf, textOfOrder, type Column } from '../../../../ui/grid/column';
import { Grid } from '../../../../ui/grid/Grid';
import { useNumbers } from '../../../../words/numbers';
import { useText } from '../../text';
import { explorer } from '../route';
import { type People } from './use-people';

/** Everybody as a table, the most influential first: what the picture shows, for the keyboard and for who reads. */
export function Table(props: {
  readonly people: People;
  /** Name of the community of a person. */
  readonly nameOf: (person: number) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (person: number) => void;
}): ReactNode {
  const { people, nameOf, chosen, onChoose } = props;
  const say = useText();
  const { hundredth } = useNumbers();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const rows = useMemo(() => [...people.order].reverse(), [people]);
  const columns: readonly Column<number>[] = [
    { key: 'id', title: say('person'), width: 'minmax(8rem, 1fr)', isFixed: true, value: (one) => people.ids[one] },
    {
      key: 'influence',
      title: say('influence'),
      width: 'minmax(7.5rem, 1fr)',
      isNumber: true,
      value: (one) => people.influence[one] / 255,
      show: (one) => hundredth(people.influence[one] / 255),
    },
    { key: 'community', title: say('communities.name'), width: 'minmax(12rem, 2fr)', value: nameOf },
  ];
  const order = useMemo(() => (search.order ? orderOf(search.order) : undefined), [search.order]);
  const selected = useMemo(() => new Set(chosen === undefined ? [] : [chosen]), [chosen]);
  return (
    <Grid
      label={say('everybody.title')}
      name="everybody"
      columns={columns}
      rows={rows}
      rowKey={(one) => people.ids[one]}
      order={order}
      onOrder={(next) =>
        void navigate({ search: (now) => ({ ...now, order: textOfOrder(next) }), replace: true, resetScroll: false })
      }
      selected={selected}
      onOpen={onChoose}
    />
  );
}
