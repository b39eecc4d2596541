import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { Cards } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText, type Key } from '../text';
import { type Trial } from './query';
import { useReasons } from './reasons';

/** What a load would make of the files: how many rows of each kind, and the first that would be refused, with line and reason. */
export function TrialReport({ of: trial }: { readonly of: Trial }): ReactNode {
  const say = useText();
  const inWords = useReasons();
  const { whole } = useNumbers();
  const figures = (['read', 'loaded', 'duplicates', 'dropped', 'quarantined'] as const).map((key) => (
    <Figure key={key} title={say(`trial.${key}`)} value={whole(trial[key])} />
  ));
  return (
    <>
      <p role="status">{say(trial.quarantined > 0 ? 'trial.some' : 'trial.none', { count: trial.quarantined })}</p>
      <Cards>{figures}</Cards>
      {trial.kinds.length > 0 && (
        <Table
          label={say('kind')}
          rows={trial.kinds}
          columns={[
            { key: 'kind', title: say('kind'), value: ({ kind }) => say(`kind.${kind}` as Key) },
            {
              ...{ key: 'count', title: say('count'), isNumber: true },
              value: ({ count }) => count,
              write: ({ count }) => whole(count),
            },
          ]}
        />
      )}
      {trial.leftOut.length > 0 && (
        <Table
          label={say('reason')}
          rows={trial.leftOut}
          columns={[
            { key: 'what', title: say('reason.what'), value: ({ what }) => say(`left-out.${what}`) },
            { key: 'reason', title: say('reason'), value: ({ reason }) => inWords(reason) },
            {
              ...{ key: 'count', title: say('count'), isNumber: true },
              value: ({ count }) => count,
              write: ({ count }) => whole(count),
            },
          ]}
        />
      )}
      {trial.problems.length > 0 && (
        <Table
          label={say('problems')}
          rows={trial.problems}
          columns={[
            { key: 'file', title: say('file'), value: ({ file }) => file },
            { key: 'line', title: say('line'), isNumber: true, value: ({ line }) => line },
            {
              ...{ key: 'reason', title: say('reason') },
              value: ({ reason, detail }) =>
                detail ? say('reason.detail', { reason: inWords(reason), detail }) : inWords(reason),
            },
            {
              ...{ key: 'row', title: say('row') },
              value: ({ row }) => row.join(', '),
              write: ({ row }) => <code>{row.join(', ')}</code>,
            },
          ]}
        />
      )}
    </>
  );
}
