import { lazy, type ReactNode, Suspense } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { mayDo, useViewer } from '../../../app/viewer';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { Campaigns } from './Campaigns';
import { ChosenCampaign } from './ChosenCampaign';
import { CampaignsQuery, type PromisesRecord } from './query';
import { campaigns as route } from './route';
import { useText } from './text';
import './campaign.css';

const CreateForm = lazy(() => import('./CreateForm').then((file) => ({ default: file.CreateForm })));

/** A new campaign asks for the list again, also for an empty one, which shows no type to know it by. */
const ABOUT_CAMPAIGNS = { additionalTypenames: ['Campaign'] };

/** Campaigns, one of them, and a form that makes another. */
export function CampaignsView(): ReactNode {
  const say = useText();
  const search = route.useSearch();
  const mayWrite = mayDo(useViewer(), ['MARKETER', 'SERVICE']);
  const [answer, ask] = useQuery({
    ...{ query: CampaignsQuery, context: ABOUT_CAMPAIGNS, requestPolicy: 'cache-and-network' },
  });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={8} />}>
        {({ campaigns, campaignRecord }) => {
          const rows = campaigns?.edges.map(({ node }) => node) ?? [];
          const chosen = rows.find(({ id }) => id === search.campaign) ?? rows.at(0);
          return (
            <div className="campaigns">
              {chosen ? (
                <>
                  <Campaigns rows={rows} total={campaigns?.totalCount ?? rows.length} chosen={chosen.id} />
                  {campaignRecord && <Record of={campaignRecord} />}
                  <ChosenCampaign key={chosen.id} id={chosen.id} mayWrite={mayWrite} />
                </>
              ) : (
                <Empty title={say('none')} why={say('none.why')} />
              )}
              {mayWrite && (
                <Suspense fallback={<Loading rows={6} />}>
                  <CreateForm />
                </Suspense>
              )}
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}

/** How many promises of past campaigns held. */
function Record({ of: { promises, held, agreed, share } }: { readonly of: PromisesRecord }): ReactNode {
  const say = useText();
  const numbers = useNumbers();
  const { whole } = numbers;
  if (share === null) return <p className="note">{say('record.none')}</p>;
  const counts = { held: whole(held), promises: whole(promises), agreed: whole(agreed), share: numbers.share(share) };
  return <p className="note">{say('record', counts)}</p>;
}
