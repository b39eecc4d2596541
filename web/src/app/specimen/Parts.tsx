import { type ReactNode } from 'react';
import { Badge } from '../../ui/parts/Badge';
import { Figure } from '../../ui/parts/Figure';
import { Interval, IntervalLegend, scaleOf } from '../../ui/parts/Interval';
import { Meter } from '../../ui/parts/Meter';
import { Cards, Row, Section } from '../../ui/parts/Page';
import { Way } from '../../ui/parts/Way';
import { Stale } from '../../ui/states/Stale';
import { ESTIMATES } from './samples';
import { useText } from './text';

export function Parts(): ReactNode {
  const say = useText();
  const scale = scaleOf(ESTIMATES);
  return (
    <>
      <Cards>
        <Figure title={`${say('figure')} 1`} value="1,718" note={say('sentence')} />
        <Figure title={`${say('figure')} 2`} value="29.8" estimate={ESTIMATES[0]} />
        <Figure title={`${say('figure')} 3`} value="1.2" estimate={ESTIMATES[1]} />
        <Figure title={`${say('figure')} 4`} value="–" estimate={null} />
      </Cards>
      <Section title={say('interval')}>
        {ESTIMATES.map((estimate, n) => (
          <Interval key={n} of={estimate} scale={scale} />
        ))}
        <IntervalLegend />
      </Section>
      <Section title={say('way')}>
        <Way
          steps={[{ name: 'Ravi Osei' }, { name: 'Hana Ribeiro', did: say('did') }, { name: null, did: say('did') }]}
          weight={{ share: 0.42, text: '42%' }}
        />
        <Way steps={[{ name: 'Ravi Osei' }, { name: '王芳' }]} />
        <Meter share={1} text="> 99%" />
        <Meter share={0} text="< 1%" />
      </Section>
      <Section title={say('badge')}>
        <Row>
          <Badge>{say('plain')}</Badge>
          <Badge kind="good">{say('good')}</Badge>
          <Badge kind="warn">{say('warn')}</Badge>
          <Badge kind="bad">{say('bad')}</Badge>
          <Stale at="2026-11-29T12:00:00Z" isLate={false} />
          <Stale at="2026-11-27T12:00:00Z" isLate />
        </Row>
      </Section>
    </>
  );
}
