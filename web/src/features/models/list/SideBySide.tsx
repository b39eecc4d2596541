import { type ReactNode } from 'react';
import { Interval, scaleOf } from '../../../ui/parts/Interval';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { reached } from '../figures';
import { useNames } from '../names';
import { type ModelRow } from '../query';
import { useText } from '../text';

/** Two models row by row, each as its own test judged it, on one scale. */
export function SideBySide({ pair: [one, other] }: { readonly pair: readonly ModelRow[] }): ReactNode {
  const say = useText();
  const names = useNames();
  const { thousandth } = useNumbers();
  const rows = one.card.rows.map((row) => ({
    name: row.name,
    one: reached(row.ndcgAt20),
    other: other.card.rows.flatMap(({ name, ndcgAt20 }) => (name === row.name ? reached(ndcgAt20) : []))[0] ?? null,
  }));
  rows.reverse();
  const scale = scaleOf(rows.flatMap((row) => [row.one, row.other]));
  const column = (key: 'one' | 'other', { modelId }: ModelRow) => ({
    key,
    title: modelId,
    value: (row: (typeof rows)[number]) => row[key]?.value ?? null,
    write: (row: (typeof rows)[number]) =>
      row[key] ? <Interval of={row[key]} scale={scale} write={thousandth} /> : '–',
  });
  return (
    <Section title={say('beside')} note={say('beside.note')}>
      <Table
        label={say('beside.table', { one: one.modelId, other: other.modelId })}
        rows={rows}
        columns={[
          { key: 'name', title: say('row'), value: ({ name }) => names.row(name) },
          column('one', one),
          column('other', other),
        ]}
      />
    </Section>
  );
}
