import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSettings } from '../../../../app/settings';
import { CrowdGraph } from '../../../../graph/CrowdGraph';
import { Button } from '../../../../ui/controls/Button';
import { Slider } from '../../../../ui/controls/Slider';
import { Section } from '../../../../ui/parts/Page';
import { useNumbers } from '../../../../words/numbers';
import { type NamedCommunity } from '../../community-names';
import { useText } from '../../text';
import { Legend } from '../Legend';
import { explorer } from '../route';
import { daysOf } from './days';
import { crowdOf, groupsOf } from './picture';
import { type PeopleMap, type Step } from './query';
import { Steps } from './Steps';
import { type People } from './use-people';

/** How long a day is shown, milliseconds: four a second; slowly for who wants little motion. */
const DAY_MS = { usual: 250, calm: 1000 };

/** The way of a product day by day: a slider over its days, played or moved by hand; the place stands in the URL. */
export function Replay(props: {
  readonly steps: readonly Step[];
  readonly map: PeopleMap;
  readonly people: People;
  readonly communities: ReadonlyMap<string, NamedCommunity>;
}): ReactNode {
  const { steps, map, people, communities } = props;
  const say = useText();
  const { day, whole } = useNumbers();
  const { seen } = useSettings();
  const search = explorer.useSearch();
  const navigate = explorer.useNavigate();
  const days = useMemo(() => daysOf(steps), [steps]);
  const shownOf = (link: { readonly days?: number }): number => Math.min(link.days ?? days.length, days.length);
  const shown = shownOf(search);
  const [isPlaying, setPlaying] = useState(false);
  const isOver = shown >= days.length;
  // From the day that the URL has by now: it may be ahead of what is drawn, and a press in between must count.
  const go = (to: (from: number) => number): void =>
    void navigate({
      search: (now) => {
        const day = Math.max(1, to(shownOf(now)));
        return { ...now, days: day >= days.length ? undefined : day };
      },
      replace: true,
      resetScroll: false,
    });
  const stopAt = (to: (from: number) => number): void => {
    setPlaying(false);
    go(to);
  };
  useEffect(() => {
    if (!isPlaying || isOver) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => go(() => shown + 1), isCalm ? DAY_MS.calm : DAY_MS.usual);
    return () => clearTimeout(timer);
  });
  const { at, from, until } = days[shown - 1];
  const crowd = useMemo(() => crowdOf(map, people, communities, ''), [map, people, communities]);
  const story = useMemo(() => storyOf(steps.slice(0, until), from, people), [steps, until, from, people]);
  const told = steps.slice(from, until).map(({ user }) => user.name ?? user.userId);
  const news = say('everybody.day', {
    at: day(at),
    fresh: told.length,
    first: told[0],
    total: whole(until),
  });
  return (
    <div className="explorer-spread">
      <Section flush>
        <div className="explorer-replay">
          <Button
            onPress={() => {
              if (isOver) go(() => 1);
              setPlaying(isOver || !isPlaying);
            }}
          >
            {say(isPlaying && !isOver ? 'everybody.pause' : 'everybody.play')}
          </Button>
          <Button onPress={() => stopAt((day) => day - 1)} isDisabled={shown === 1}>
            {say('everybody.before')}
          </Button>
          <Button onPress={() => stopAt((day) => day + 1)} isDisabled={isOver}>
            {say('everybody.next')}
          </Button>
          <Slider
            label={say('everybody.days', { shown, total: days.length })}
            from={1}
            to={days.length}
            value={shown}
            text={news}
            onChange={(day) => stopAt(() => day)}
          />
        </div>
        <p className="explorer-news" role={isPlaying ? undefined : 'status'}>
          {news}
        </p>
        <CrowdGraph
          label={say('everybody.spread.picture', { shown: until, total: steps.length })}
          name="spread"
          crowd={crowd}
          story={story}
          theme={seen}
          onChoose={() => undefined}
          tell={(person) => <strong>{people.ids[person]}</strong>}
          legend={<Legend text={say('everybody.spread.legend')} groups={groupsOf(map, communities, '')} others={0} />}
        />
      </Section>
      <Steps steps={steps.slice(0, until)} />
    </div>
  );
}

/** Pairs of places; people whom the last training did not place are in the table alone. */
function storyOf(steps: readonly Step[], from: number, { places }: People) {
  const pairs: number[] = [];
  let fresh = 0;
  steps.forEach(({ user, heardFrom }, n) => {
    if (n === from) fresh = pairs.length;
    const to = places.get(user.userId);
    if (to !== undefined) pairs.push((heardFrom ? places.get(heardFrom.userId) : undefined) ?? to, to);
  });
  return { chosen: undefined, steps: pairs, fresh };
}
