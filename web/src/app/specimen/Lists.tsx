import { useMemo, useState, type ReactNode } from 'react';
import { Grid } from '../../ui/grid/Grid';
import { type Column, type Order } from '../../ui/grid/column';
import { IntervalLegend } from '../../ui/parts/Interval';
import { tell } from '../../ui/parts/toasts';
import { specimen } from './route';
import { sampleRows, type SampleRow } from './samples';
import { useText } from './text';

/** As many rows as the largest list of the console, or as the link says. */
export function Lists(): ReactNode {
  const { rows = 100_000 } = specimen.useSearch();
  return <List key={rows} count={rows} />;
}

function List({ count }: { readonly count: number }): ReactNode {
  const say = useText();
  const rows = useMemo(() => sampleRows(count), [count]);
  const [order, setOrder] = useState<Order>({ key: 'count', isDescending: true });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo<readonly Column<SampleRow>[]>(
    () => [
      { key: 'name', title: say('name'), width: 'minmax(8rem, 2fr)', isFixed: true, value: ({ name }) => name },
      { key: 'count', title: say('count'), width: 'minmax(6rem, 1fr)', isNumber: true, value: ({ count }) => count },
      {
        key: 'estimate',
        title: say('interval'),
        width: 'minmax(16rem, 3fr)',
        isNumber: true,
        value: ({ estimate }) => estimate?.value ?? null,
        estimate: ({ estimate }) => estimate,
      },
      { key: 'id', title: say('id'), width: 'minmax(6rem, 1fr)', isHidden: true, value: ({ id }) => id },
    ],
    [say],
  );
  return (
    <Grid
      label={say('grid')}
      name="specimen"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      order={order}
      onOrder={setOrder}
      onOpen={({ name }) => tell({ text: name })}
      selected={selected}
      onSelect={({ id }) =>
        setSelected((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
      }
      legend={<IntervalLegend />}
    />
  );
}
