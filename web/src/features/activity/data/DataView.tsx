import { Link } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { mayDo, useViewer } from '../../../app/viewer';
import { Grid } from '../../../ui/grid/Grid';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useText } from '../text';
import { useRunColumns } from './columns';
import { RunsQuery } from './query';
import { ReportView } from './ReportView';
import { data } from './route';
import { useFollowing } from './use-following';

/** What was loaded from files, and what was refused; the report of one load. */
export function DataView(): ReactNode {
  const say = useText();
  const { run } = data.useSearch();
  if (run) return <ReportView key={run} runId={run} />;
  return (
    <Page title={say('data.title')} lead={say('data.lead')} acts={<LoadFiles />}>
      <Runs />
    </Page>
  );
}

/** To the view that takes files, for whom the service lets. */
function LoadFiles(): ReactNode {
  const say = useText();
  if (!mayDo(useViewer(), ['ADMIN'])) return <span className="note">{say('load.who')}</span>;
  return (
    <Link className="button strong" to="/data/load">
      {say('load')}
    </Link>
  );
}

function Runs(): ReactNode {
  const say = useText();
  const navigate = data.useNavigate();
  const columns = useRunColumns();
  const [state, ask] = useQuery({ query: RunsQuery, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const rows = state.data?.ingestRuns?.edges.map(({ node }) => node) ?? [];
  useFollowing(
    rows.some(({ status }) => status === 'RUNNING'),
    again,
  );
  return (
    <Answer of={state} onRetry={again}>
      {() =>
        rows.length === 0 ? (
          <Empty title={say('none')} why={say('none.why')} acts={<LoadFiles />} />
        ) : (
          <Grid
            label={say('runs')}
            name="ingests"
            columns={columns}
            rows={rows}
            rowKey={({ runId }) => runId}
            onOpen={({ runId }) => void navigate({ search: { run: runId } })}
            legend={<span className="note">{say('open')}</span>}
          />
        )
      }
    </Answer>
  );
}
