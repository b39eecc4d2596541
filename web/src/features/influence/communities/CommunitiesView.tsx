import { useCallback, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { orderOf, textOfOrder } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { ChosenCommunity } from './ChosenCommunity';
import { CommunitiesMap } from './CommunitiesMap';
import { useCommunityColumns } from './columns';
import { CommunitiesQuery, type Community } from './query';
import { communities } from './route';

/** The groups that people form, the largest first, and one of them from near: what it cares for and whom it hears. */
export function CommunitiesView(): ReactNode {
  const say = useText();
  const { locale } = LANGUAGES[useSettings().language];
  const [state, ask] = useQuery({ query: CommunitiesQuery, variables: { locale } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return (
    <Page title={say('communities.title')} lead={say('communities.lead')}>
      <Answer of={state} onRetry={again}>
        {({ communities: list }) => (
          <List rows={list?.edges.map(({ node }) => node) ?? []} total={list?.totalCount ?? 0} />
        )}
      </Answer>
    </Page>
  );
}

function List({ rows, total }: { readonly rows: readonly Community[]; readonly total: number }): ReactNode {
  const say = useText();
  const columns = useCommunityColumns(rows);
  const navigate = communities.useNavigate();
  const { chosen, order = '-people' } = communities.useSearch();
  const open = ({ communityId }: Pick<Community, 'communityId'>): void =>
    void navigate({ search: (before) => ({ ...before, chosen: communityId }) });
  if (rows.length === 0) return <Empty title={say('communities.none')} why={say('communities.none.why')} />;
  const one = rows.find(({ communityId }) => communityId === chosen) ?? rows[0];
  return (
    <>
      <CommunitiesMap communities={rows} chosen={one.communityId} onChoose={open} />
      <Grid
        label={say('communities')}
        name="communities"
        columns={columns}
        rows={rows}
        rowKey={({ communityId }) => communityId}
        order={orderOf(order)}
        onOrder={(by) => void navigate({ search: (before) => ({ ...before, order: textOfOrder(by) }), replace: true })}
        onOpen={open}
        legend={say('communities.shown', { shown: rows.length, total })}
      />
      <ChosenCommunity of={one} onOpen={open} />
    </>
  );
}
