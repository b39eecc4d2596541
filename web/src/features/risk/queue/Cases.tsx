import { useMemo, type ReactNode } from 'react';
import { type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { Badge } from '../../../ui/parts/Badge';
import { PersonName } from '../../../ui/parts/PersonName';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Case } from './query';
import { risk } from './route';

/** The cases, the riskiest first; Enter shows what one is founded on. */
export function Cases(props: {
  readonly rows: readonly Case[];
  readonly total: number;
  readonly chosen: string;
}): ReactNode {
  const { rows, total, chosen } = props;
  const say = useText();
  const { whole } = useNumbers();
  const search = risk.useSearch();
  const navigate = risk.useNavigate();
  const columns = useCaseColumns();
  const selected = useMemo(() => new Set([chosen]), [chosen]);
  return (
    <Grid
      label={say('cases')}
      name="risk-cases"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isSorted
      selected={selected}
      onOpen={({ id }) => void navigate({ search: { ...search, case: id }, replace: true, resetScroll: false })}
      legend={
        total > rows.length && (
          <span className="note">{say('part', { shown: whole(rows.length), total: whole(total) })}</span>
        )
      }
    />
  );
}

function useCaseColumns(): readonly Column<Case>[] {
  const say = useText();
  const { share, moment } = useNumbers();
  return useMemo(() => {
    const columns: Column<Case>[] = [
      {
        key: 'name',
        title: say('person'),
        width: 'minmax(13rem, 2fr)',
        isFixed: true,
        isUnsorted: true,
        value: ({ user }) => user?.name ?? user?.userId ?? null,
        show: ({ user }) => user && <PersonName user={user} />,
      },
      {
        key: 'score',
        title: say('score'),
        width: 'minmax(6rem, 1fr)',
        isNumber: true,
        isUnsorted: true,
        value: ({ score }) => score,
        show: ({ score }) => share(score),
      },
      {
        key: 'state',
        title: say('state'),
        width: 'minmax(9rem, 1fr)',
        isUnsorted: true,
        value: ({ state }) => say(`state.${state}`),
        show: ({ state }) => <State of={state} />,
      },
      {
        key: 'kind',
        title: say('kind'),
        width: 'minmax(11rem, 1fr)',
        isUnsorted: true,
        value: ({ kind }) => say(`kind.${kind}`),
      },
      {
        key: 'changed',
        title: say('changed'),
        width: 'minmax(13rem, 1fr)',
        isNumber: true,
        isUnsorted: true,
        value: ({ changedAt }) => changedAt,
        show: ({ changedAt }) => moment(changedAt),
      },
      {
        key: 'ring',
        title: say('ring'),
        width: 'minmax(6rem, 1fr)',
        isUnsorted: true,
        value: ({ ring }) => ring,
      },
      {
        key: 'userId',
        title: say('id'),
        width: 'minmax(6rem, 1fr)',
        isUnsorted: true,
        isHidden: true,
        isInFile: true,
        value: ({ user }) => user?.userId ?? null,
      },
    ];
    return columns;
  }, [say, share, moment]);
}

/** How far a case is, as a word. */
export function State({ of }: { readonly of: Case['state'] }): ReactNode {
  const say = useText();
  const kinds = { OPEN: 'warn', APPEALED: 'warn', AGAINST: 'bad', CLEARED: 'good' } as const;
  return <Badge kind={kinds[of]}>{say(`state.${of}`)}</Badge>;
}
