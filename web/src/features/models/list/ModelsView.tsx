import { useCallback, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { mayDo, useViewer } from '../../../app/viewer';
import { orderOf, textOfOrder } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { IntervalLegend } from '../../../ui/parts/Interval';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { ModelsQuery, type ModelRow } from '../query';
import { useText } from '../text';
import { useModelColumns } from './columns';
import { Retrain, Training } from './Retrain';
import { models } from './route';
import { SideBySide } from './SideBySide';
import '../models.css';

/** All models, the latest first: which one serves, how good each was and what friends added. */
export function ModelsView(): ReactNode {
  const say = useText();
  const viewer = useViewer();
  const { job } = models.useSearch();
  const [state, ask] = useQuery({ query: ModelsQuery });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      acts={mayDo(viewer, ['SERVICE']) ? <Retrain /> : <span className="note">{say('may')}</span>}
    >
      {job && <Training jobId={job} onEnd={again} />}
      <Answer of={state} onRetry={again}>
        {({ models: list }) => <List rows={list?.edges.map(({ node }) => node) ?? []} />}
      </Answer>
    </Page>
  );
}

function List({ rows }: { readonly rows: readonly ModelRow[] }): ReactNode {
  const say = useText();
  const columns = useModelColumns();
  const navigate = models.useNavigate();
  const { order = '-createdAt', beside = [] } = models.useSearch();
  const selected = useMemo(() => new Set(beside), [beside]);
  const mark = ({ modelId }: ModelRow): void => {
    // The latest two that were marked.
    const next = selected.has(modelId) ? beside.filter((one) => one !== modelId) : [...beside, modelId].slice(-2);
    void navigate({ search: (before) => ({ ...before, beside: next }), replace: true });
  };
  if (rows.length === 0) return <Empty title={say('none')} why={say('none.why')} />;
  const pair = beside.flatMap((id) => rows.find(({ modelId }) => modelId === id) ?? []);
  return (
    <>
      <div className="models-grid">
        <Grid
          label={say('models')}
          name="models"
          columns={columns}
          rows={rows}
          rowKey={({ modelId }) => modelId}
          order={orderOf(order)}
          onOrder={(by) =>
            void navigate({ search: (before) => ({ ...before, order: textOfOrder(by) }), replace: true })
          }
          onOpen={({ modelId }) => void navigate({ to: '/models/$modelId', params: { modelId } })}
          selected={selected}
          onSelect={mark}
          legend={<IntervalLegend />}
        />
      </div>
      {pair.length === 2 ? <SideBySide pair={pair} /> : rows.length > 1 && <p className="note">{say('beside.how')}</p>}
    </>
  );
}
