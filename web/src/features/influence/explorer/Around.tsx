import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useSettings } from '../../../app/settings';
import { PeopleGraph } from '../../../graph/PeopleGraph';
import { Page, Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { type NamedCommunity } from '../community-names';
import { useText } from '../text';
import { ChosenPerson } from './ChosenPerson';
import { circleOf, waysIn, type Circle } from './circle';
import { Legend } from './Legend';
import { Members } from './Members';
import { ChosenQuery, type Columns } from './query';
import { explorer } from './route';
import { Tools } from './Tools';

/** The people around one person: picture, who was chosen, table. */
export function Around(props: {
  readonly columns: Columns;
  readonly communities: ReadonlyMap<string, NamedCommunity>;
  readonly hops: number;
}): ReactNode {
  const { columns, communities, hops } = props;
  const say = useText();
  const { whole } = useNumbers();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const circle = useMemo(() => circleOf(columns, communities), [columns, communities]);
  const [{ name, userId: centre }] = circle.members;
  const place = circle.places.get(search.chosen ?? centre) ?? 0;
  const { userId } = circle.members[place];
  const [answer, ask] = useQuery({ query: ChosenQuery, variables: { userId } });
  // While another person's answer comes, nobody's ways are drawn.
  const data = answer.operation?.variables.userId === userId ? answer.data : undefined;
  const emphasis = useMemo(() => ({ centre: 0, chosen: place, ways: waysIn(circle, data) }), [circle, place, data]);
  const choose = (to: number): void =>
    void navigate({
      search: (now) => ({ ...now, chosen: to === 0 ? undefined : circle.members[to].userId }),
      replace: true,
      resetScroll: false,
    });
  const shown = circle.members.length - 1;
  const counts = { shown: whole(shown), total: whole(columns.total), hops };
  return (
    <Page
      title={say('explorer.title', { name })}
      lead={say(shown < columns.total ? 'explorer.lead.part' : 'explorer.lead', counts)}
      acts={<Tools />}
    >
      <div className="explorer">
        <div className="explorer-picture">
          <Section flush>
            <Drawing circle={circle} emphasis={emphasis} hops={hops} onChoose={choose} />
          </Section>
        </div>
        <aside className="explorer-chosen" aria-label={say('explorer.chosen')}>
          <ChosenPerson
            member={circle.members[place]}
            isCentre={place === 0}
            listeners={circle.members[place].audience}
            answer={{ ...answer, data }}
            seen={emphasis.ways.length}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
          />
        </aside>
        <div className="explorer-table">
          <Members circle={circle} communities={communities} chosen={userId} onChoose={choose} />
        </div>
      </div>
    </Page>
  );
}

function Drawing(props: {
  readonly circle: Circle;
  readonly emphasis: {
    readonly centre: number;
    readonly chosen: number;
    readonly ways: readonly (readonly number[])[];
  };
  readonly hops: number;
  readonly onChoose: (place: number) => void;
}): ReactNode {
  const { circle, emphasis, hops, onChoose } = props;
  const { picture, members, groups, others } = circle;
  const say = useText();
  const { hundredth, whole } = useNumbers();
  const { seen } = useSettings();
  const ties = picture.ties.length / 2;
  return (
    <PeopleGraph
      label={say('explorer.picture', {
        name: members[0].name,
        people: members.length - 1,
        ties,
        moved: emphasis.ways.length,
        hops,
      })}
      name={`around-${members[0].userId}`}
      picture={picture}
      emphasis={emphasis}
      theme={seen}
      onChoose={onChoose}
      tell={(person) => {
        const { name, influence, audience, hops: away } = members[person];
        return (
          <>
            <strong>{name}</strong>
            <span className="note number">
              {say('explorer.told', { influence: hundredth(influence), listeners: whole(audience), hops: away })}
            </span>
          </>
        );
      }}
      legend={<Legend text={say('explorer.legend')} groups={groups} others={others} />}
    />
  );
}
