import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer, problemOf } from '../../../app/answer';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { Around } from './Around';
import { CircleQuery, FirstQuery } from './query';
import { explorer } from './route';
import { Tools } from './Tools';
import './explorer.css';

/** The people around a person as a picture and as a table, and whom the person moved. */
export function ExplorerView(): ReactNode {
  const { person } = explorer.useSearch();
  return person === undefined ? <First /> : <Of userId={person} />;
}

/** Without a person in the link the view begins with the most influential one. */
function First(): ReactNode {
  const say = useText();
  const [answer, ask] = useQuery({ query: FirstQuery });
  const first = answer.data?.influencers?.edges[0]?.node.user.userId;
  if (first !== undefined) return <Of userId={first} />;
  return (
    <Page title={say('explorer.any')} acts={<Tools />}>
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={12} />}>
        {() => <Empty title={say('explorer.none')} why={say('explorer.none.why')} />}
      </Answer>
    </Page>
  );
}

function Of({ userId }: { readonly userId: string }): ReactNode {
  const say = useText();
  const { hops = 2 } = explorer.useSearch();
  const [answer, ask] = useQuery({ query: CircleQuery, variables: { userId, hops } });
  const columns = answer.data?.neighbourhood;
  const isThisPerson = columns?.userIds[0] === userId;
  if (answer.error && problemOf(answer.error).code === 'NOT_FOUND') {
    return (
      <Page title={userId} acts={<Tools />}>
        <Empty title={say('explorer.unknown')} why={say('explorer.unknown.why')} />
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
  return <Around key={userId} columns={columns} hops={hops} />;
}
