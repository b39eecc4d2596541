import { useMemo, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { type Column } from '../../../../ui/grid/column';
import { Grid } from '../../../../ui/grid/Grid';
import { Face } from '../../../../ui/parts/Face';
import { useNumbers } from '../../../../words/numbers';
import { useText } from '../../text';
import { type Step } from './query';

/** Ids stand in each file, and in the table for who chooses them. */
const ID = { width: 'minmax(7rem, 1fr)', isHidden: true, isInFile: true };

/** Who came to the product until the day that is shown, the newest first; the table beside the picture. */
export function Steps({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const say = useText();
  const { day } = useNumbers();
  const navigate = useNavigate();
  const rows = useMemo(() => steps.toReversed(), [steps]);
  const columns = useMemo(
    (): readonly Column<Step>[] => [
      {
        key: 'name',
        title: say('person'),
        width: 'minmax(11rem, 2fr)',
        isFixed: true,
        value: ({ user }) => user.name ?? user.userId,
        show: ({ user }) => (
          <>
            <Face name={user.name ?? user.userId} />
            {user.name ?? user.userId}
          </>
        ),
      },
      {
        key: 'at',
        title: say('everybody.at'),
        width: 'minmax(8rem, 1fr)',
        value: ({ at }) => at,
        show: ({ at }) => day(at),
      },
      {
        key: 'did',
        title: say('everybody.did'),
        width: 'minmax(8rem, 1fr)',
        value: ({ bought }) => say(bought ? 'everybody.bought' : 'everybody.told'),
      },
      {
        key: 'from',
        title: say('everybody.from'),
        width: 'minmax(11rem, 2fr)',
        value: ({ heardFrom }) => heardFrom && (heardFrom.name ?? heardFrom.userId),
      },
      { ...ID, key: 'userId', title: say('id'), value: ({ user }) => user.userId },
      { ...ID, key: 'fromId', title: say('everybody.from.id'), value: ({ heardFrom }) => heardFrom?.userId ?? null },
    ],
    [say, day],
  );
  return (
    <Grid
      label={say('everybody.spread.table')}
      name="spread"
      columns={columns}
      rows={rows}
      rowKey={({ user }) => user.userId}
      isSorted
      onOpen={({ user: { userId } }) => void navigate({ to: '/people/$userId', params: { userId } })}
    />
  );
}
