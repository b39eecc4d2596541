import { useMemo } from 'react';
import { type Column } from '../../../ui/grid/column';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Run } from './query';
import { Status } from './Status';

/** What is shown of each ingest. */
export function useRunColumns(): readonly Column<Run>[] {
  const say = useText();
  const { moment, whole } = useNumbers();
  return useMemo(() => {
    const count = (key: 'read' | 'loaded' | 'duplicates' | 'dropped' | 'quarantined'): Column<Run> => ({
      ...{ key, title: say(key), width: 'minmax(7rem, 1fr)', isNumber: true },
      value: (run) => run[key],
      show: (run) => whole(run[key]),
    });
    return [
      {
        ...{ key: 'startedAt', title: say('startedAt'), width: 'minmax(13rem, 1fr)', isFixed: true },
        value: ({ startedAt }) => startedAt,
        show: ({ startedAt }) => moment(startedAt),
      },
      {
        ...{ key: 'status', title: say('status'), width: 'minmax(11rem, 1fr)' },
        value: ({ status }) => say(`status.${status}`),
        show: (run) => <Status of={run} />,
      },
      count('read'),
      count('loaded'),
      count('duplicates'),
      count('dropped'),
      count('quarantined'),
      {
        ...{ key: 'folder', title: say('folder'), width: 'minmax(14rem, 1fr)' },
        value: ({ folder }) => folder ?? say('unknown'),
      },
      { key: 'mapping', title: say('mapping'), width: 'minmax(8rem, 1fr)', value: ({ mapping }) => mapping },
    ];
  }, [say, moment, whole]);
}
