import { useCallback, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Page, Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { FilesTable } from './FilesTable';
import { Quarantine } from './Quarantine';
import { RunQuery, type Report } from './query';
import { data } from './route';
import { Status } from './Status';
import { useFollowing } from './use-following';

/** One ingest: what became of its files, why rows were left out, and the rows to mend. */
export function ReportView({ runId }: { readonly runId: string }): ReactNode {
  const say = useText();
  const navigate = data.useNavigate();
  const [state, ask] = useQuery({ query: RunQuery, variables: { runId }, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const report = state.data?.ingestRun;
  useFollowing(report?.status === 'RUNNING', again);
  return (
    <Page
      title={say('report.title')}
      lead={report && <Lead of={report} />}
      acts={<Button onPress={() => void navigate({ search: {} })}>{say('report.all')}</Button>}
    >
      <Answer of={state} onRetry={again}>
        {() => report && <Parts of={report} />}
      </Answer>
    </Page>
  );
}

function Lead({ of: report }: { readonly of: Report }): ReactNode {
  const say = useText();
  const { moment, tenth } = useNumbers();
  const { startedAt, seconds, folder, mapping } = report;
  const values = { at: moment(startedAt), seconds: tenth(seconds), folder: folder ?? say('unknown'), mapping };
  return (
    <>
      <Status of={report} /> {say('report.lead', values)}
    </>
  );
}

function Parts({ of: report }: { readonly of: Report }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const figures = (['read', 'loaded', 'duplicates', 'dropped', 'quarantined'] as const).map((key) => (
    <Figure key={key} title={say(key)} value={whole(report[key])} note={say(`${key}.note`)} />
  ));
  return (
    <>
      <Cards>{figures}</Cards>
      {report.status === 'STOPPED' && <p role="status">{say('stopped.why')}</p>}
      <Section title={say('files')}>
        <FilesTable files={report.files} />
      </Section>
      {report.leftOut.length > 0 && (
        <Section title={say('reasons')} note={say('reasons.note')}>
          <Table
            label={say('reason')}
            rows={report.leftOut}
            columns={[
              { key: 'what', title: say('reason.what'), value: ({ what }) => say(`left-out.${what}`) },
              { key: 'reason', title: say('reason'), value: ({ reason }) => reason },
              {
                ...{ key: 'count', title: say('reason.count'), isNumber: true },
                value: ({ count }) => count,
                write: ({ count }) => whole(count),
              },
            ]}
          />
        </Section>
      )}
      {report.quarantined > 0 && <Quarantine of={report} />}
    </>
  );
}
