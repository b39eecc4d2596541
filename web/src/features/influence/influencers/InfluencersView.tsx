import { useMemo, type ReactNode } from 'react';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { Button } from '../../../ui/controls/Button';
import { textOfOrder } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { IntervalLegend } from '../../../ui/parts/Interval';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { useInfluencerColumns } from './columns';
import { Filters } from './Filters';
import { InfluencersQuery, isOfMeasure, orderIn, variablesOf } from './query';
import { influencers } from './route';

/** The people whose word sells, with how surely, how genuine their audience looks, and whether they consent to be named. */
export function InfluencersView(): ReactNode {
  const say = useText();
  return (
    <Page title={say('influencers.title')} lead={say('influencers.lead')}>
      <Filters />
      <People />
    </Page>
  );
}

function People(): ReactNode {
  const say = useText();
  const search = influencers.useSearch();
  const navigate = influencers.useNavigate();
  const columns = useInfluencerColumns();
  const { rows, total, error, isLoading, isOld, hasMore, more, each, retry } = usePages(
    InfluencersQuery,
    variablesOf(search),
    (data) => data.influencers,
  );
  const order = useMemo(() => orderIn(search), [search]);
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (rows.length === 0 && isLoading) return <Loading rows={12} />;
  if (rows.length === 0) {
    return (
      <Empty
        title={say('influencers.none')}
        why={say('influencers.none.why')}
        acts={<Button onPress={() => void navigate({ search: {} })}>{say('filter.none')}</Button>}
      />
    );
  }
  return (
    <Grid
      label={say('influencers.title')}
      name="influencers"
      columns={columns}
      rows={rows}
      rowKey={({ user }) => user.userId}
      isSorted
      order={order}
      // The order of the measure itself needs no words in the link.
      onOrder={(next) =>
        void navigate({ search: { ...search, order: isOfMeasure(search, next) ? undefined : textOfOrder(next) } })
      }
      isBusy={isOld}
      total={total}
      onOpen={({ user: { userId } }) => void navigate({ to: '/people/$userId', params: { userId } })}
      onEnd={hasMore ? more : undefined}
      each={hasMore ? each : undefined}
      legend={
        <>
          <IntervalLegend /> <span className="note">· {say('influencers.sorts')}</span>
        </>
      }
    />
  );
}
