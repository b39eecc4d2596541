import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Section } from '../../../ui/parts/Page';
import { GROUPS } from '../../../graph/looks';
import { groupOf } from '../../../graph/looks';
import { useText } from '../text';
import { discsOf, DRAWING, NAME } from './layout';
import { PlacesQuery, type Community } from './query';
import './communities.css';

/** Pixels of a line between those that hear each other most. */
const THICKEST = 9;

/** Communities as discs where the picture of everybody has them, and lines between those that hear each other. */
export function CommunitiesMap(props: {
  /** The largest first. */
  readonly communities: readonly Community[];
  readonly chosen: string;
  readonly onChoose: (community: Pick<Community, 'communityId'>) => void;
}): ReactNode {
  const { communities, chosen, onChoose } = props;
  const say = useText();
  const [{ data, fetching }] = useQuery({ query: PlacesQuery });
  const places = data?.peopleMap?.communities;
  const discs = useMemo(() => {
    const byId = new Map(places?.map((place) => [place.communityId, place]));
    return discsOf(communities.map(({ communityId, people }) => ({ people, place: byId.get(communityId) })));
  }, [communities, places]);
  const ties = useMemo(() => tiesOf(communities), [communities]);
  const [active, setActive] = useState(0);
  const area = useRef<SVGSVGElement>(null);
  const press = (event: KeyboardEvent, n: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = (n + step + communities.length) % communities.length;
      setActive(next);
      area.current?.querySelectorAll<SVGGElement>('[role=button]')[next]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(communities[n]);
    else return;
    event.preventDefault();
  };
  // Nothing moves once it is seen.
  if (fetching && !places) return null;
  const grey = communities.length > GROUPS ? say('communities.map.grey', { coloured: GROUPS }) : '';
  const most = ties.reduce((found, { times }) => Math.max(found, times), 1);
  return (
    <Section title={say('communities.map')} note={`${say('communities.map.legend')} ${grey}`} flush>
      <svg
        ref={area}
        className="communities-map"
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        role="group"
        aria-label={say('communities.map.label', { count: communities.length })}
      >
        {ties.map(({ from, to, times }) => (
          <line
            key={`${from} ${to}`}
            className={[from, to].some((n) => communities[n].communityId === chosen) ? 'chosen' : undefined}
            x1={discs[from].x}
            y1={discs[from].y}
            x2={discs[to].x}
            y2={discs[to].y}
            strokeWidth={Math.max(0.5, THICKEST * (times / most))}
          />
        ))}
        {communities.map(({ communityId, name, people }, n) => (
          <g
            key={communityId}
            role="button"
            tabIndex={n === active ? 0 : -1}
            aria-pressed={communityId === chosen}
            aria-label={say('communities.map.one', { name, people })}
            className={`group-${groupOf(n)}`}
            onClick={() => onChoose({ communityId })}
            onFocus={() => setActive(n)}
            onKeyDown={(event) => press(event, n)}
          >
            <circle cx={discs[n].x} cy={discs[n].y} r={discs[n].radius} />
            <text x={discs[n].x} y={discs[n].y + discs[n].radius + NAME} aria-hidden="true">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </Section>
  );
}

interface Tie {
  readonly from: number;
  readonly to: number;
  /** How many times members of one hear members of the other, both ways. */
  readonly times: number;
}

/** Pairs of communities that hear each other, the least first so that thick lines lie on top. */
function tiesOf(communities: readonly Community[]): readonly Tie[] {
  const place = new Map(communities.map(({ communityId }, n) => [communityId, n]));
  const found = new Map<string, Tie>();
  communities.forEach(({ hears }, n) => {
    for (const { community, times } of hears) {
      const other = place.get(community.communityId);
      if (other === undefined) continue;
      const [from, to] = n < other ? [n, other] : [other, n];
      const key = `${from} ${to}`;
      found.set(key, { from, to, times: times + (found.get(key)?.times ?? 0) });
    }
  });
  return [...found.values()].sort((a, b) => a.times - b.times);
}
