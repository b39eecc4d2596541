import { useMemo, type ReactNode } from 'react';
import { usePages } from '../../../app/pages';
import { Unanswered } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Grid } from '../../../ui/grid/Grid';
import { IntervalLegend } from '../../../ui/parts/Interval';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { useInfluencerColumns } from './columns';
import { Filters } from './Filters';
import { InfluencersQuery } from './query';
import { influencers, MEASURES } from './route';

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
  const { by = 'SALES', ...filter } = influencers.useSearch();
  const navigate = influencers.useNavigate();
  const columns = useInfluencerColumns();
  const { productId = null, categoryId = null, region = null } = filter;
  const { rows, total, error, isLoading, hasMore, more, retry } = usePages(
    InfluencersQuery,
    { by, productId, categoryId, region },
    (data) => data.influencers,
  );
  // The least genuine come first in their list.
  const order = useMemo(() => ({ key: by, isDescending: by !== 'AUTHENTICITY' }), [by]);
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
      onOrder={({ key }) => {
        const measure = MEASURES.find((one) => one === key);
        void navigate({ search: { ...filter, by: measure === 'SALES' ? undefined : measure } });
      }}
      total={total}
      onOpen={({ user: { userId } }) => void navigate({ to: '/people/$userId', params: { userId } })}
      onEnd={hasMore ? more : undefined}
      legend={<IntervalLegend />}
    />
  );
}
