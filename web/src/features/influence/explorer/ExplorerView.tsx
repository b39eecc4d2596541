import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer, problemOf } from '../../../app/answer';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { Around } from './Around';
import { CircleQuery, circleVariables } from './query';
import { explorer } from './route';
import { Tools } from './Tools';
import './explorer.css';

/** The people around a person as a picture and as a table, and whom the person moved. */
export function ExplorerView(): ReactNode {
  const say = useText();
  const { person, hops } = explorer.useSearch();
  const [answer, ask] = useQuery({ query: CircleQuery, variables: circleVariables(person, hops) });
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
  return <Around key={centre} columns={columns} hops={hops ?? 2} />;
}
