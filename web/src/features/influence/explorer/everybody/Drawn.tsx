import { useMemo, type ReactNode } from 'react';
import { useSettings } from '../../../../app/settings';
import { CrowdGraph } from '../../../../graph/CrowdGraph';
import { Section } from '../../../../ui/parts/Page';
import { useNumbers } from '../../../../words/numbers';
import { type NamedCommunity } from '../../community-names';
import { useText } from '../../text';
import { Legend } from '../Legend';
import { explorer } from '../route';
import { Chosen } from './Chosen';
import { Table } from './Table';
import { crowdOf, groupsOf } from './picture';
import { type PeopleMap } from './query';
import { type People } from './use-people';

/** Everybody: picture, who was chosen, table. */
export function Drawn(props: {
  readonly map: PeopleMap;
  readonly people: People;
  readonly communities: ReadonlyMap<string, NamedCommunity>;
}): ReactNode {
  const { map, people, communities } = props;
  const say = useText();
  const { whole, hundredth } = useNumbers();
  const { seen } = useSettings();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const { chosen, community } = search;
  const crowd = useMemo(() => crowdOf(map, people, communities, community), [map, people, communities, community]);
  const groups = groupsOf(map, communities, community);
  const place = chosen === undefined ? undefined : people.places.get(chosen);
  const story = useMemo(() => ({ chosen: place, steps: [], fresh: 0 }), [place]);
  const choose = (to: number): void =>
    void navigate({ search: (now) => ({ ...now, chosen: people.ids[to] }), replace: true, resetScroll: false });
  const nameOf = (person: number): string =>
    communities.get(map.communities[people.community[person]]?.communityId)?.name ?? say('explorer.other');
  const listed = groups.reduce((sum, one) => sum + one.seen, 0);
  return (
    <div className="explorer">
      <div className="explorer-picture">
        <Section flush>
          <CrowdGraph
            label={say('everybody.picture', { people: whole(people.order.length), groups: map.communities.length })}
            name="everybody"
            crowd={crowd}
            story={story}
            theme={seen}
            onChoose={choose}
            tell={(person) => (
              <>
                <strong>{people.ids[person]}</strong>
                <span className="note number">
                  {nameOf(person)} · {say('influence')} {hundredth(people.influence[person] / 255)}
                </span>
              </>
            )}
            legend={
              <Legend text={say('everybody.legend')} groups={groups} others={Math.max(0, people.ids.length - listed)} />
            }
          />
        </Section>
      </div>
      <aside className="explorer-chosen" aria-label={say('explorer.chosen')}>
        <Chosen userId={place === undefined ? undefined : chosen} />
      </aside>
      <div className="explorer-table">
        <Table people={people} nameOf={nameOf} chosen={chosen} onChoose={choose} />
      </div>
    </div>
  );
}
