import { type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { Down } from '../../../ui/parts/Icon';
import { Interval, IntervalLegend, scaleOf } from '../../../ui/parts/Interval';
import { Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { saveCsv } from '../../../ui/save/download';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { liftOfSlice, plainLift } from '../figures';
import { useNames } from '../names';
import { type Card } from '../query';
import { useText } from '../text';

/** What friends add for newcomers, for hubs, in each region, with how surely. */
export function LiftBySlice({ card: { slices } }: { readonly card: Card }): ReactNode {
  const say = useText();
  const names = useNames();
  const { thousandth, whole } = useNumbers();
  const rows = slices.filter(({ rows: of }) => plainLift(of) !== null);
  if (rows.length === 0) return <Empty title={say('slices')} why={say('slices.none')} />;
  const scale = scaleOf(rows.map(liftOfSlice));
  const columns: TableColumn<Card['slices'][number]>[] = [
    { key: 'name', title: say('slice'), value: ({ name }) => names.slice(name) },
    {
      key: 'people',
      title: say('people'),
      isNumber: true,
      value: ({ people }) => people,
      write: ({ people }) => whole(people),
    },
    {
      key: 'lift',
      title: say('lift'),
      value: ({ rows: of }) => plainLift(of),
      write: (slice) => {
        const lift = liftOfSlice(slice);
        if (lift) return <Interval of={lift} scale={scale} write={thousandth} />;
        return say('slices.plain', { value: thousandth(plainLift(slice.rows) ?? 0) });
      },
    },
  ];
  const ends: TableColumn<Card['slices'][number]>[] = [
    { key: 'lower', title: say('lift.lower'), value: (slice) => liftOfSlice(slice)?.lower ?? null },
    { key: 'upper', title: say('lift.upper'), value: (slice) => liftOfSlice(slice)?.upper ?? null },
  ];
  return (
    <Section
      title={say('slices')}
      note={say('slices.note')}
      acts={
        <Button kind="quiet" onPress={() => saveCsv('card-groups', [...columns, ...ends], rows)}>
          <Down />
          CSV
        </Button>
      }
    >
      <Table label={say('slices.table')} rows={rows} columns={columns} />
      <IntervalLegend />
    </Section>
  );
}
