import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { ChosenExperiment } from './ChosenExperiment';
import { Experiments } from './Experiments';
import { ExperimentsQuery } from './query';
import { experiments as route } from './route';
import './experiments.css';

/** What is tried out, and what came of it so far. */
export function ExperimentsView(): ReactNode {
  const say = useText();
  const search = route.useSearch();
  const [answer, ask] = useQuery({ query: ExperimentsQuery, requestPolicy: 'cache-and-network' });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={8} />}>
        {({ experiments }) => {
          const rows = experiments?.edges.map(({ node }) => node) ?? [];
          if (rows.length === 0) return <Empty title={say('none')} why={say('none.why')} />;
          const chosen = rows.find(({ id }) => id === search.experiment) ?? rows[0];
          return (
            <div className="experiments">
              <Experiments rows={rows} total={experiments?.totalCount ?? rows.length} chosen={chosen.id} />
              <ChosenExperiment key={chosen.id} id={chosen.id} />
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
