import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, use } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { mayDo, useViewer } from '../../../app/viewer';
import { Page, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { LANGUAGES, LanguageContext } from '../../../words/words';
import { useText } from '../text';
import { Customer } from './Customer';
import { Figures } from './Figures';
import { Genuine } from './Genuine';
import { Lately } from './Lately';
import { List } from './List';
import { MovedPeople } from './MovedPeople';
import { Profile } from './Profile';
import { InfluenceQuery, PersonQuery } from './query';
import { Risk } from './Risk';
import { person } from './route';
import './person.css';

// Charts and forms that are below what is looked at first: the page does not wait for them.
const Intent = lazy(() => import('./Intent').then((file) => ({ default: file.Intent })));
const WhatIf = lazy(() => import('./WhatIf').then((file) => ({ default: file.WhatIf })));

/** A person: profile and consent, why influential and how surely, how genuine, what the person gets and why. */
export function PersonView(): ReactNode {
  const { userId } = person.useParams();
  const say = useText();
  const viewer = useViewer();
  const [profile, askProfile] = useQuery({ query: PersonQuery, variables: { userId } });
  const [influence, askInfluence] = useQuery({ query: InfluenceQuery, variables: { userId } });
  const again = (ask: (options: { requestPolicy: 'network-only' }) => void) => (): void =>
    ask({ requestPolicy: 'network-only' });
  const user = profile.data?.user;
  const name = user?.name ?? userId;
  if (profile.data && !user) {
    return (
      <Page title={userId}>
        <Empty title={say('nobody')} why={say('nobody.why')} />
      </Page>
    );
  }
  return (
    <Page
      title={name}
      lead={user && [user.region, user.userId].filter(Boolean).join(' · ')}
      acts={
        <Link to="/explorer" search={{ person: userId }} className="button plain">
          {say('around')}
        </Link>
      }
    >
      <Answer of={influence} onRetry={again(askInfluence)} loading={<Loading rows={3} />}>
        {(data) => <Figures influence={data.influence} people={data.influenceReport?.people} />}
      </Answer>
      <div className="person-halves">
        <div className="person-side">
          <Section title={say('moved.title')} note={say('moved.note')}>
            <MovedPeople key={userId} name={name} />
          </Section>
          <Section title={say('list.title')} note={say('list.note')}>
            <List key={userId} name={name} />
          </Section>
          <Section title={say('if.title')} note={say('if.lead')}>
            <Suspense fallback={<Loading rows={3} />}>
              <WhatIf key={userId} />
            </Suspense>
          </Section>
        </div>
        <div className="person-side">
          <Section title={say('profile')}>
            <Answer of={profile} onRetry={again(askProfile)} loading={<Loading rows={4} />}>
              {(data) => data.user && <Profile person={data.user} />}
            </Answer>
          </Section>
          <Section title={say('customer.title')} note={say('customer.note')}>
            <Customer key={userId} userId={userId} locale={LANGUAGES[use(LanguageContext)].locale} />
          </Section>
          <Section title={say('intent.title')} note={say('intent.note')}>
            <Suspense fallback={<Loading rows={3} />}>
              <Intent key={userId} userId={userId} />
            </Suspense>
          </Section>
          {influence.data?.influence?.authenticity && (
            <Section title={say('genuine.title')} note={say('genuine.note')}>
              <Genuine of={influence.data.influence.authenticity} />
            </Section>
          )}
          {mayDo(viewer, ['ANALYST', 'SERVICE']) && (
            <Section title={say('risk.title')} note={say('risk.note')}>
              <Risk key={userId} userId={userId} />
            </Section>
          )}
          <Section title={say('lately.title')}>
            <Answer of={profile} onRetry={again(askProfile)} loading={<Loading rows={4} />}>
              {(data) => data.user && <Lately person={data.user} />}
            </Answer>
          </Section>
        </div>
      </div>
    </Page>
  );
}
