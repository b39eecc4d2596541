import { type ReactNode } from 'react';
import { BandChart } from '../../../charts/BandChart';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Foreseen, type Product } from './query';

const DAY_MS = 86_400_000;
/** Days of a stock that are told: ten years. */
const MOST_DAYS = 3_650;

/** What was sold lately and what will be, day by day in its band. */
export function ForeseenDemand({ of, product }: { readonly of: Foreseen; readonly product: Product }): ReactNode {
  const say = useText();
  const { hundredth, interval, start, tenth, whole } = useNumbers();
  const { total, days, past } = of;
  const perDay = total.expected / days.length;
  const cover = product.stock === null || !(perDay > 0) ? null : product.stock / perDay;
  const until = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString();
  const periods = [
    ...past.map(({ day, pieces }) => ({
      ...{ from: day, until: until(day) },
      estimate: { value: pieces, lower: pieces, upper: pieces, separable: true },
    })),
    ...days.map(({ day, expected, lower, upper }) => ({
      ...{ from: day, until: until(day) },
      estimate: { value: expected, lower, upper, separable: false },
    })),
  ];
  return (
    <>
      <Cards>
        <Figure
          title={say('ahead')}
          value={tenth(total.expected)}
          estimate={{ value: total.expected, lower: total.lower, upper: total.upper, separable: total.lower > 0 }}
          note={say('ahead.note', { interval: interval(total.expected, total.lower, total.upper) })}
        />
        <Figure title={say('perDay')} value={hundredth(perDay)} note={say('by', { method: of.method })} />
        <Figure
          title={say('daysOfCover')}
          value={cover === null ? '–' : cover > MOST_DAYS ? `> ${whole(MOST_DAYS)}` : whole(cover)}
          note={product.stock === null ? say('stock.none') : say('stock.note', { stock: whole(product.stock) })}
        />
      </Cards>
      <Section
        title={say('days.title')}
        note={say(of.intermittent ? 'days.rate' : 'days.note', {
          days: whole(of.knownDays),
          products: whole(of.together),
        })}
      >
        <BandChart
          label={say('days.title')}
          name="demand"
          periods={periods}
          writePeriod={start}
          valueTitle={say('pieces')}
          legend={say('days.legend')}
        />
      </Section>
    </>
  );
}
