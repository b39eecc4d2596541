import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type UseQueryState } from 'urql';
import { Answer } from '../../../app/answer';
import { Face } from '../../../ui/parts/Face';
import { Facts } from '../../../ui/parts/Facts';
import { Section } from '../../../ui/parts/Page';
import { Way } from '../../../ui/parts/Way';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Member } from './circle';
import { type Chosen } from './query';

/** Ways that are written out; all are in the picture and on the page of the person. */
const WRITTEN = 8;

/** Who was chosen in the picture or the table, and whom this person moved. */
export function ChosenPerson(props: {
  readonly member: Pick<Member, 'userId' | 'name'>;
  readonly isCentre: boolean;
  /** How many people hear the person, where it is known. */
  readonly listeners?: number;
  readonly answer: UseQueryState<Chosen>;
  /** How many of the ways are in the picture. */
  readonly seen: number;
  readonly onRetry: () => void;
}): ReactNode {
  const { member, isCentre, listeners, answer, seen, onRetry } = props;
  const { userId, name } = member;
  const say = useText();
  return (
    <Section>
      <header className="explorer-who">
        <Face name={name} />
        <div>
          <h2>{name}</h2>
          <p className="note">{[answer.data?.user?.region, userId].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      <div className="acts">
        <Link to="/people/$userId" params={{ userId }} className="button plain">
          {say('explorer.page')}
        </Link>
        {!isCentre && (
          <Link to="/explorer" search={({ hops }) => ({ hops, person: userId })} className="button plain">
            {say('explorer.around')}
          </Link>
        )}
      </div>
      <Answer of={answer} onRetry={onRetry} loading={<Loading rows={6} />}>
        {({ influence }) =>
          influence ? <Told influence={influence} listeners={listeners} seen={seen} /> : <Empty {...nothing(say)} />
        }
      </Answer>
    </Section>
  );
}

function nothing(say: ReturnType<typeof useText>): { readonly title: string; readonly why: string } {
  return { title: say('explorer.moved.none'), why: say('explorer.moved.none.why') };
}

function Told(props: {
  readonly influence: NonNullable<Chosen['influence']>;
  readonly listeners: number | undefined;
  readonly seen: number;
}): ReactNode {
  const { listeners, seen } = props;
  const { rank, influence, sales, authenticity, moved } = props.influence;
  const say = useText();
  const numbers = useNumbers();
  const ways = moved.edges.slice(0, WRITTEN).map(({ node }) => node);
  return (
    <>
      <Facts
        facts={[
          [say('explorer.rank'), numbers.whole(rank)],
          [say('influence'), numbers.hundredth(influence)],
          ...(listeners === undefined ? [] : [[say('explorer.listeners'), numbers.whole(listeners)] as const]),
          [say('sales'), sales ? numbers.interval(sales.adjusted, sales.lower, sales.upper) : say('early')],
          [say('authenticity'), authenticity ? numbers.share(authenticity.score) : '–'],
        ]}
      />
      <div>
        <h3>{say('explorer.moved')}</h3>
        {ways.length > 0 && (
          <p className="note">{say('explorer.moved.note', { total: moved.totalCount ?? moved.edges.length, seen })}</p>
        )}
      </div>
      {ways.length === 0 ? (
        <Empty {...nothing(say)} />
      ) : (
        <ul className="explorer-ways">
          {ways.map(({ user, credit, way }) => (
            <li key={user.userId}>
              <Way
                steps={way.map((one) => ({ name: one.name ?? one.userId }))}
                weight={{ share: credit, text: say('explorer.sure', { chance: numbers.chance(credit) }) }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
