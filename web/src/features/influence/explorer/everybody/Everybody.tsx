import { type ReactNode, useMemo } from 'react';
import { useQuery } from 'urql';
import { Answer, problemOf } from '../../../../app/answer';
import { useSettings } from '../../../../app/settings';
import { Page } from '../../../../ui/parts/Page';
import { Empty } from '../../../../ui/states/Empty';
import { Failed } from '../../../../ui/states/Failed';
import { Loading } from '../../../../ui/states/Loading';
import { useNumbers } from '../../../../words/numbers';
import { communityNames } from '../../community-names';
import { useText } from '../../text';
import { explorer } from '../route';
import { Tools } from '../Tools';
import { Drawn } from './Drawn';
import { EverybodyQuery, everybodyVariables } from './query';
import { Spread } from './Spread';
import { usePeople } from './use-people';

/** Everybody of the shop as a picture and as a table; or how one product went among them. */
export function Everybody(): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const { product } = explorer.useSearch();
  const { language } = useSettings();
  const [answer, ask] = useQuery({ query: EverybodyQuery, variables: everybodyVariables(language) });
  const map = answer.data?.peopleMap ?? undefined;
  const list = answer.data?.communities;
  const communities = useMemo(() => communityNames(list), [list]);
  const { people, problem, retry } = usePeople(map);
  const isEarly = answer.error && problemOf(answer.error).code === 'NO_ACTIVE_MODEL';
  return (
    <Page
      title={say(product === undefined ? 'everybody.title' : 'everybody.spread.title')}
      lead={
        map && say(product === undefined ? 'everybody.lead' : 'everybody.spread.lead', { people: whole(map.people) })
      }
      acts={<Tools />}
    >
      {isEarly ? (
        <Empty title={say('explorer.none')} why={say('explorer.none.why')} />
      ) : problem !== undefined ? (
        <Failed problem={{ code: 'UNREACHABLE', message: problem }} onRetry={retry} />
      ) : map && people && !answer.error ? (
        product === undefined ? (
          <Drawn map={map} people={people} communities={communities} />
        ) : (
          <Spread key={product} productId={product} map={map} people={people} communities={communities} />
        )
      ) : (
        <Answer
          of={map ? { ...answer, data: undefined } : answer}
          onRetry={() => ask({ requestPolicy: 'network-only' })}
          loading={<Loading rows={12} />}
        >
          {() => null}
        </Answer>
      )}
    </Page>
  );
}
