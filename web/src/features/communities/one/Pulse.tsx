import { type ReactNode } from 'react';
import { LinesChart } from '../../../charts/LinesChart';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Community } from './query';

/** Whether the community grows, is active and stays. */
export function Pulse({ of: { people, region, regionPeople, pulse } }: { readonly of: Community }): ReactNode {
  const say = useText();
  const { day, whole, share, start } = useNumbers();
  const { until, joined, joinedBefore, active, activeBefore, retention, weeks } = pulse;
  return (
    <>
      <Cards>
        <Figure
          title={say('people')}
          value={whole(people)}
          note={region ? say('people.where', { people: regionPeople, region }) : undefined}
        />
        <Figure title={say('joined')} value={whole(joined)} note={say('before', { count: joinedBefore })} />
        <Figure title={say('active')} value={whole(active)} note={say('before', { count: activeBefore })} />
        <Figure
          title={say('retention')}
          value={retention === null ? '–' : share(retention)}
          note={say('retention.note', { count: activeBefore })}
        />
      </Cards>
      <Section title={say('weeks')} note={say('weeks.note', { until: day(until) })}>
        <LinesChart
          label={say('weeks')}
          name="community-weeks"
          starts={weeks.map(({ from }) => from)}
          lines={[
            { key: 'active', name: say('weeks.active'), counts: weeks.map((week) => week.active) },
            { key: 'buyers', name: say('weeks.buyers'), counts: weeks.map((week) => week.buyers) },
          ]}
          writeStart={start}
        />
      </Section>
    </>
  );
}
