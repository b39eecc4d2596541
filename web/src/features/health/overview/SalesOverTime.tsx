import { type ReactNode } from 'react';
import { BandChart } from '../../../charts/BandChart';
import { Choice } from '../../../ui/controls/Choice';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Series } from './query';
import { overview, STEPS } from './route';

/** Adjusted sales by the time of the recommendation, each period with its interval. */
export function SalesOverTime(props: { readonly series: Series | null; readonly from: string }): ReactNode {
  const { series, from } = props;
  const say = useText();
  const numbers = useNumbers();
  const search = overview.useSearch();
  const navigate = overview.useNavigate();
  const { step = 'MONTH' } = search;
  const periods = (series?.periods ?? [])
    .filter(({ until }) => until > from)
    .map(({ complete, sales, ...time }) => ({
      ...time,
      sales,
      estimate: complete
        ? { value: sales.adjusted, lower: sales.lower, upper: sales.upper, separable: sales.proven }
        : null,
    }));
  if (periods.length === 0) return <Empty title={say('sales.none')} why={say('sales.none.why')} />;
  return (
    <BandChart
      label={say('series.title')}
      name="sales-over-time"
      periods={periods}
      writePeriod={step === 'MONTH' ? numbers.month : numbers.start}
      valueTitle={say('series.adjusted')}
      more={[
        {
          key: 'bought',
          title: say('series.bought'),
          isNumber: true,
          value: ({ sales }) => sales.bought,
          write: ({ sales }) => numbers.tenth(sales.bought),
        },
        {
          key: 'revenue',
          title: say('figure.revenue'),
          isNumber: true,
          value: ({ sales }) =>
            sales.adjustedRevenue.map(({ amount, currency }) => numbers.money(amount, currency)).join(' + '),
        },
      ]}
      acts={
        <Choice
          label={say('step')}
          value={step}
          options={STEPS.map((key) => ({ key, name: say(`step.${key}`) }))}
          onChange={(key) => void navigate({ search: (now) => ({ ...now, step: key === 'MONTH' ? undefined : key }) })}
        />
      }
    />
  );
}
