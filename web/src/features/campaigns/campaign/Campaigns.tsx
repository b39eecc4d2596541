import { useMemo, type ReactNode } from 'react';
import { type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { Badge } from '../../../ui/parts/Badge';
import { useNumbers } from '../../../words/numbers';
import { type Listed } from './query';
import { campaigns } from './route';
import { useText } from './text';

/** The campaigns, the newest first; Enter shows one. */
export function Campaigns(props: {
  readonly rows: readonly Listed[];
  readonly total: number;
  readonly chosen: string;
}): ReactNode {
  const { rows, total, chosen } = props;
  const say = useText();
  const { whole, day, money } = useNumbers();
  const navigate = campaigns.useNavigate();
  const selected = useMemo(() => new Set([chosen]), [chosen]);
  const columns = useMemo((): readonly Column<Listed>[] => {
    const narrow = { width: 'minmax(8rem, 1fr)', isUnsorted: true } as const;
    return [
      {
        ...{ key: 'name', title: say('name'), width: 'minmax(14rem, 2fr)', isFixed: true, isUnsorted: true },
        value: ({ name }) => name,
      },
      {
        ...{ key: 'state', title: say('state'), ...narrow },
        value: ({ state }) => say(`state.${state}`),
        show: ({ state }) => <State of={state} />,
      },
      { ...{ key: 'channel', title: say('channel'), ...narrow }, value: ({ channel }) => say(`channel.${channel}`) },
      {
        ...{ key: 'starts', title: say('starts'), isNumber: true, ...narrow },
        value: ({ startsAt }) => startsAt,
        show: ({ startsAt }) => day(startsAt),
      },
      {
        ...{ key: 'ends', title: say('ends'), isNumber: true, ...narrow },
        value: ({ endsAt }) => endsAt,
        show: ({ endsAt }) => day(endsAt),
      },
      {
        ...{ key: 'spent', title: say('spent'), isNumber: true, ...narrow, width: 'minmax(11rem, 1fr)' },
        value: ({ spent }) => spent.amount,
        show: ({ spent, budget }) =>
          say('spent.of', {
            spent: money(spent.amount, budget.currency),
            budget: money(budget.amount, budget.currency),
          }),
      },
    ];
  }, [say, day, money]);
  return (
    <Grid
      label={say('campaigns')}
      name="campaigns"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isSorted
      selected={selected}
      onOpen={({ id }) => void navigate({ search: { campaign: id }, replace: true, resetScroll: false })}
      legend={
        total > rows.length && (
          <span className="note">{say('part', { shown: whole(rows.length), total: whole(total) })}</span>
        )
      }
    />
  );
}

/** How far a campaign is, as a word. */
export function State({ of }: { readonly of: Listed['state'] }): ReactNode {
  const say = useText();
  const kinds = { DRAFT: undefined, SCHEDULED: undefined, RUNNING: 'good', PAUSED: 'warn', ENDED: undefined } as const;
  return <Badge kind={kinds[of]}>{say(`state.${of}`)}</Badge>;
}
