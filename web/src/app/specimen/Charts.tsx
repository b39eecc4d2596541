import { type ReactNode } from 'react';
import { BandChart } from '../../charts/BandChart';
import { BarChart } from '../../charts/BarChart';
import { GainCurve } from '../../charts/GainCurve';
import { IntervalChart } from '../../charts/IntervalChart';
import { LinesChart } from '../../charts/LinesChart';
import { Cards, Section } from '../../ui/parts/Page';
import { useNumbers } from '../../words/numbers';
import { ESTIMATES, MONTHS, sampleRows } from './samples';
import { useText } from './text';

export function Charts(): ReactNode {
  const say = useText();
  const { month, whole } = useNumbers();
  const names = sampleRows(6);
  const values = MONTHS.map(({ estimate }) => Math.round(estimate?.value ?? 0));
  return (
    <Cards wide>
      <Section title={say('band')} note={say('sentence')}>
        <BandChart label={say('band')} name="band" periods={MONTHS} writePeriod={month} valueTitle={say('count')} />
      </Section>
      <Section title={say('lines')}>
        <LinesChart
          label={say('lines')}
          name="lines"
          starts={MONTHS.map(({ from }) => from)}
          lines={[
            { key: 'one', name: say('one'), counts: values },
            { key: 'two', name: say('two'), counts: values.map((value) => Math.round(value / 2)) },
            { key: 'three', name: say('three'), counts: values.map((value) => Math.round(value / 5)), isOthers: true },
          ]}
          writeStart={month}
        />
      </Section>
      <Section title={say('bars')}>
        <BarChart
          label={say('bars')}
          name="bars"
          bars={names.map(({ id, name, count }) => ({ key: id, name, value: count }))}
          nameTitle={say('name')}
          valueTitle={say('count')}
          write={whole}
        />
      </Section>
      <Section title={say('gain')}>
        <GainCurve
          label={say('gain')}
          name="gain"
          step={say('name')}
          gains={names.map(({ name }, n) => ({
            name,
            total: 10 * (1 - 0.6 ** (n + 1)),
            lower: 7 * (1 - 0.6 ** (n + 1)),
            upper: 14 * (1 - 0.6 ** (n + 1)),
          }))}
          others={[{ name: say('two'), total: 4.2 }]}
        />
      </Section>
      <Section title={say('intervals')}>
        <IntervalChart
          label={say('intervals')}
          rows={ESTIMATES.map((estimate, n) => ({ name: names[n].name, estimate, isOwn: n === 0 }))}
        />
      </Section>
    </Cards>
  );
}
