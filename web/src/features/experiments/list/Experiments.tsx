import { useMemo, type ReactNode } from 'react';
import { type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { Badge } from '../../../ui/parts/Badge';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Listed } from './query';
import { experiments } from './route';

/** The experiments, the newest first; Enter shows what came of one. */
export function Experiments(props: {
  readonly rows: readonly Listed[];
  readonly total: number;
  readonly chosen: string;
}): ReactNode {
  const { rows, total, chosen } = props;
  const say = useText();
  const { whole, day } = useNumbers();
  const navigate = experiments.useNavigate();
  const selected = useMemo(() => new Set([chosen]), [chosen]);
  const columns = useMemo((): readonly Column<Listed>[] => {
    return [
      {
        key: 'name',
        title: say('name'),
        width: 'minmax(14rem, 2fr)',
        isFixed: true,
        isUnsorted: true,
        value: ({ name }) => name,
      },
      {
        key: 'state',
        title: say('state'),
        width: 'minmax(8rem, 1fr)',
        isUnsorted: true,
        value: ({ state }) => say(`state.${state}`),
        show: ({ state }) => <State of={state} />,
      },
      {
        key: 'unit',
        title: say('unit'),
        width: 'minmax(10rem, 1fr)',
        isUnsorted: true,
        value: ({ unit }) => say(`unit.${unit}`),
      },
      {
        key: 'started',
        title: say('started'),
        width: 'minmax(9rem, 1fr)',
        isNumber: true,
        isUnsorted: true,
        value: ({ startedAt }) => startedAt,
        show: ({ startedAt }) => startedAt && day(startedAt),
      },
      {
        key: 'id',
        title: say('id'),
        width: 'minmax(8rem, 1fr)',
        isUnsorted: true,
        isHidden: true,
        isInFile: true,
        value: ({ id }) => id,
      },
    ];
  }, [say, day]);
  return (
    <Grid
      label={say('experiments')}
      name="experiments"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isSorted
      selected={selected}
      onOpen={({ id }) => void navigate({ search: { experiment: id }, replace: true, resetScroll: false })}
      legend={
        total > rows.length && (
          <span className="note">{say('part', { shown: whole(rows.length), total: whole(total) })}</span>
        )
      }
    />
  );
}

/** How far an experiment is, as a word. */
export function State({ of }: { readonly of: Listed['state'] }): ReactNode {
  const say = useText();
  const kinds = { DRAFT: undefined, RUNNING: 'good', STOPPED: 'warn' } as const;
  return <Badge kind={kinds[of]}>{say(`state.${of}`)}</Badge>;
}
