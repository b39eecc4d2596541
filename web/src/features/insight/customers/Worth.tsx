import { type ReactNode } from 'react';
import { HistogramChart } from '../../../charts/HistogramChart';
import { type TableColumn } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Distribution } from './query';

type Bin = Distribution['bins'][number];

/** How many customers are worth how much. */
export function Worth({ of, days }: { readonly of: Distribution; readonly days: number }): ReactNode {
  const say = useText();
  const { money, whole } = useNumbers();
  const { bins, currency, median } = of;
  if (bins.length === 0) return <Empty title={say('worth.none')} why={say('worth.none.why')} />;
  const write = (value: number): string => money(value, currency);
  const range = ({ from, until }: Bin): string =>
    until === null ? say('worth.from', { from: write(from) }) : `${write(from)} – ${write(until)}`;
  const columns: TableColumn<Bin>[] = [
    {
      key: 'from',
      title: say('worth.from.title'),
      isNumber: true,
      value: ({ from }) => from,
      write: ({ from }) => write(from),
    },
    {
      key: 'until',
      title: say('worth.until.title'),
      isNumber: true,
      value: ({ until }) => until,
      write: ({ until }) => (until === null ? say('worth.open') : write(until)),
    },
    {
      key: 'people',
      title: say('people'),
      isNumber: true,
      value: ({ count }) => count,
      write: ({ count }) => whole(count),
    },
    {
      key: 'total',
      title: say('worth.sum'),
      isNumber: true,
      value: ({ total }) => total,
      write: ({ total }) => write(total),
    },
  ];
  return (
    <HistogramChart
      label={say('worth.label', { days })}
      summary={say('worth.summary', { people: whole(of.people), median: write(median) })}
      name="customer-values"
      bins={bins}
      columns={columns}
      write={write}
      writeBin={(bin) => say('worth.bin', { range: range(bin), people: whole(bin.count) })}
      legend={say('worth.legend', { days })}
    />
  );
}
