import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer, problemOf } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { communityNames } from '../community-names';
import { useText } from '../text';
import { Around } from './Around';
import { Everybody } from './everybody/Everybody';
import { CircleQuery, circleVariables } from './query';
import { explorer } from './route';
import { Tools } from './Tools';
import './explorer.css';

/** People as a picture and as a table: everybody, or those around one person and whom the person moved. */
export function ExplorerView(): ReactNode {
  const { all, product } = explorer.useSearch();
  return all || product !== undefined ? <Everybody /> : <OfPerson />;
}

function OfPerson(): ReactNode {
  const say = useText();
  const { person, hops } = explorer.useSearch();
  const { language } = useSettings();
  const [answer, ask] = useQuery({ query: CircleQuery, variables: circleVariables(person, hops, language) });
  const list = answer.data?.communities;
  const communities = useMemo(() => communityNames(list), [list]);
  const columns = answer.data?.neighbourhood;
  const centre = columns?.userIds[0];
  const isThisPerson = person === undefined ? answer.operation?.variables.userId === undefined : centre === person;
  const code = answer.error && problemOf(answer.error).code;
  if (code === 'NOT_FOUND') {
    return (
      <Page title={person ?? ''} acts={<Tools />}>
        <Empty title={say('explorer.unknown')} why={say('explorer.unknown.why')} />
      </Page>
    );
  }
  if (code === 'NO_ACTIVE_MODEL') {
    return (
      <Page title={say('explorer.any')} acts={<Tools />}>
        <Empty title={say('explorer.none')} why={say('explorer.none.why')} />
      </Page>
    );
  }
  // The answer on another person stays away: its picture would stand under this one's name.
  if (!columns || !isThisPerson || answer.error) {
    return (
      <Page title={say('explorer.any')} acts={<Tools />}>
        <Answer
          of={isThisPerson ? answer : { ...answer, data: undefined }}
          onRetry={() => ask({ requestPolicy: 'network-only' })}
          loading={<Loading rows={12} />}
        >
          {() => null}
        </Answer>
      </Page>
    );
  }
  return <Around key={centre} columns={columns} communities={communities} hops={hops ?? 2} />;
}
