import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { Cards, Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { Bridges } from './Bonds';
import { Posts, Rising } from './News';
import { Candidates, Newcomers } from './People';
import { Pulse } from './Pulse';
import { CommunityQuery } from './query';
import { community } from './route';

/** One community: how it does, what is new in it, whom it rests on, whom to welcome and whom to invite. */
export function CommunityView(): ReactNode {
  const { communityId } = community.useParams();
  const say = useText();
  const { locale } = LANGUAGES[useSettings().language];
  const [state, ask] = useQuery({ query: CommunityQuery, variables: { communityId, locale } });
  const found = state.data?.community;
  return (
    <Page
      title={found?.name ?? communityId}
      lead={say('lead')}
      acts={
        <>
          <Link to="/communities" search={{ chosen: communityId }}>
            {say('all')}
          </Link>
          <Link to="/explorer" search={{ all: true, community: communityId }}>
            {say('everybody')}
          </Link>
        </>
      }
    >
      <Answer of={state} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {({ community: one }) =>
          one ? (
            <>
              <Pulse of={one} />
              <Bridges of={one} />
              <Cards wide>
                <Newcomers of={one} />
                <Candidates of={one} />
              </Cards>
              <Rising of={one} />
              <Posts of={one} />
            </>
          ) : (
            <Empty title={say('nothing')} why={say('nothing.why')} />
          )
        }
      </Answer>
    </Page>
  );
}
