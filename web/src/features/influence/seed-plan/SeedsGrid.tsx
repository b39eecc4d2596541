import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { orderOf, textOfOrder, type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { PersonName } from '../../../ui/parts/PersonName';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useCosts } from './costs';
import { useChange } from './Form';
import { sums } from './Gains';
import { type Plan, type Seed } from './query';
import { seeds as route } from './route';
import { useText } from './text';

type Row = Seed & { readonly place: number; readonly sum: number };

/** The seeds in the order in which they were chosen, each with why; those that are marked can be left out of the next plan. */
export function SeedsGrid({ plan }: { readonly plan: Plan }): ReactNode {
  const say = useText();
  const columns = useSeedColumns(plan);
  const change = useChange();
  const { exclude = [], include = [], order = 'place' } = route.useSearch();
  const navigate = route.useNavigate();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const all = sums(plan.seeds.map(({ gain }) => gain));
    return plan.seeds.map((seed, n) => ({ ...seed, place: n + 1, sum: all[n + 1] }));
  }, [plan]);
  const mark = ({ user: { userId } }: Row): void =>
    setMarked((before) => {
      const after = new Set(before);
      if (!after.delete(userId)) after.add(userId);
      return after;
    });
  const here = rows.filter(({ user }) => marked.has(user.userId)).map(({ user }) => user.userId);
  return (
    <Section
      title={say('seeds')}
      note={say('seeds.note')}
      acts={
        <Button
          isDisabled={here.length === 0}
          onPress={() => {
            change({
              exclude: [...new Set([...exclude, ...here])],
              include: include.filter((userId) => !here.includes(userId)),
            });
            setMarked(new Set());
          }}
        >
          {here.length > 0 ? say('leave', { count: here.length }) : say('leave.none')}
        </Button>
      }
    >
      <div className="seeds-grid">
        <Grid
          label={say('seeds')}
          name="seeds"
          columns={columns}
          rows={rows}
          rowKey={({ user }) => user.userId}
          selected={marked}
          order={orderOf(order)}
          onOrder={(by) =>
            void navigate({ search: (before) => ({ ...before, order: textOfOrder(by) }), replace: true })
          }
          onSelect={mark}
          onOpen={mark}
        />
      </div>
    </Section>
  );
}

function useSeedColumns(plan: Plan): readonly Column<Row>[] {
  const say = useText();
  const { tenth, whole, share } = useNumbers();
  const cost = useCosts(plan);
  return useMemo(() => {
    const number = { width: 'minmax(6rem, 1fr)', isNumber: true };
    const columns: Column<Row>[] = [
      {
        key: 'place',
        title: say('place'),
        width: '5rem',
        isFixed: true,
        value: ({ place }) => place,
      },
      {
        key: 'name',
        title: say('seed'),
        width: 'minmax(13rem, 2fr)',
        isFixed: true,
        value: ({ user }) => user.name ?? user.userId,
        show: ({ user }) => <PersonName user={user} />,
      },
      { ...number, key: 'gain', title: say('gain'), value: ({ gain }) => gain, show: ({ gain }) => tenth(gain) },
      {
        key: 'why',
        title: say('why'),
        width: 'minmax(22rem, 3fr)',
        isUnsorted: true,
        value: ({ listeners, overlap }) =>
          say(overlap > 0 ? 'why.overlap' : 'why.first', {
            count: listeners,
            listeners: whole(listeners),
            fresh: whole(Math.round(listeners * (1 - overlap))),
          }),
      },
      { ...number, key: 'sum', title: say('sum'), value: ({ sum }) => sum, show: ({ sum }) => tenth(sum) },
      {
        ...number,
        key: 'listeners',
        title: say('listeners'),
        value: ({ listeners }) => listeners,
        show: ({ listeners }) => whole(listeners),
      },
      {
        ...number,
        key: 'overlap',
        title: say('overlap'),
        value: ({ overlap }) => overlap,
        show: ({ overlap }) => share(overlap),
      },
      { ...number, key: 'cost', title: say('cost'), value: (row) => row.cost, show: (row) => cost(row.cost) },
      { key: 'region', title: say('region'), width: 'minmax(8rem, 1fr)', value: ({ user }) => user.region },
      { key: 'userId', title: say('id'), width: 'minmax(6rem, 1fr)', value: ({ user }) => user.userId },
    ];
    return columns;
  }, [say, tenth, whole, share, cost]);
}
