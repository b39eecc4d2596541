import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { saveFrom } from '../../../app/save-from';
import { mayDo, useViewer } from '../../../app/viewer';
import { Button } from '../../../ui/controls/Button';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useText } from '../text';
import { type Report } from './query';

/** The rows that were refused: the first of them, and all as a file. */
export function Quarantine({ of: report }: { readonly of: Report }): ReactNode {
  const say = useText();
  const viewer = useViewer();
  const { runId, quarantine } = report;
  const [failed, setFailed] = useState<string>();
  const save = (): void =>
    void saveFrom(`/ingest-runs/${runId}/quarantine.csv`, `quarantine-${runId.slice(0, 12)}.csv`).then(setFailed);
  return (
    <Section
      title={say('quarantine')}
      note={say(quarantine.length > 0 ? 'quarantine.note' : 'quarantine.gone')}
      acts={
        quarantine.length > 0 && (
          <>
            <Button onPress={save}>{say('quarantine.save')}</Button>
            {mayDo(viewer, ['ADMIN']) && (
              <Link className="button plain" to="/data/load">
                {say('quarantine.mend')}
              </Link>
            )}
          </>
        )
      }
    >
      {failed && <p role="alert">{failed}</p>}
      {quarantine.length > 0 && (
        <Table
          label={say('quarantine.row')}
          rows={quarantine}
          columns={[
            { key: 'file', title: say('file'), value: ({ file }) => file },
            { key: 'line', title: say('line'), isNumber: true, value: ({ line }) => line },
            {
              ...{ key: 'reason', title: say('reason') },
              value: ({ reason, detail }) => (detail ? `${reason}: ${detail}` : reason),
            },
            {
              ...{ key: 'row', title: say('quarantine.row') },
              value: ({ row }) => row.join(', '),
              write: ({ row }) => <code>{row.join(', ')}</code>,
            },
          ]}
        />
      )}
    </Section>
  );
}
