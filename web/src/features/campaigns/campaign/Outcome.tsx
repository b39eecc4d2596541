import { type ReactNode } from 'react';
import { IntervalChart } from '../../../charts/IntervalChart';
import { type Estimate } from '../../../ui/parts/Interval';
import { Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { type Chosen, type Uplift } from './query';
import { useText } from './text';

interface Part {
  readonly name: string;
  readonly uplift: Uplift;
}

/** What the campaign brought beside its promise: a chart of buyers with their uncertainty, and the same as a table. */
export function Outcome({ of }: { readonly of: Chosen }): ReactNode {
  const say = useText();
  const { whole, tenth, shareTenth } = useNumbers();
  const { outcome, promise } = of;
  const parts = (['others', 'chosen', 'everybody'] as const).flatMap((key): Part[] => {
    const uplift = outcome[key];
    return uplift ? [{ name: say(`part.${key}`), uplift }] : [];
  });
  const promised = promise && { value: promise.buyers, lower: promise.lower, upper: promise.upper };
  const rows = [
    ...(promised
      ? [{ name: say('part.promise'), isOwn: true, estimate: { ...promised, separable: promised.lower > 0 } }]
      : []),
    ...parts.map(({ name, uplift }) => ({ name, estimate: estimateOf(uplift) })),
  ];
  const columns: TableColumn<Part>[] = [
    { key: 'part', title: say('part.of'), value: ({ name }) => name },
    { key: 'treated', title: say('treated'), isNumber: true, value: ({ uplift }) => whole(uplift.treated) },
    { key: 'mean', title: say('mean'), isNumber: true, value: ({ uplift }) => shareTenth(uplift.mean) },
    { key: 'control', title: say('inControl'), isNumber: true, value: ({ uplift }) => whole(uplift.control) },
    { key: 'against', title: say('against'), isNumber: true, value: ({ uplift }) => shareTenth(uplift.against) },
    { key: 'total', title: say('total'), isNumber: true, value: ({ uplift }) => tenth(uplift.total) },
    {
      ...{ key: 'interval', title: say('interval'), isNumber: true },
      value: ({ uplift }) => `${tenth(uplift.totalLower)} – ${tenth(uplift.totalUpper)}`,
    },
  ];
  return (
    <Section title={say('outcome')} note={say('outcome.note')}>
      <p role="status">{outcome.text}</p>
      {parts.length > 0 && (
        <>
          {outcome.held !== null && <p>{say(verdictOf(outcome.held, outcome.agrees))}</p>}
          <IntervalChart label={say('outcome')} rows={rows} />
          <Table label={say('outcome.table')} columns={columns} rows={parts} />
        </>
      )}
    </Section>
  );
}

function verdictOf(held: boolean, agrees: boolean | null): 'held' | 'agrees' | 'missed' {
  if (held) return 'held';
  return agrees === true ? 'agrees' : 'missed';
}

function estimateOf({ total, totalLower, totalUpper }: Uplift): Estimate {
  return { value: total, lower: totalLower, upper: totalUpper, separable: totalLower > 0 || totalUpper < 0 };
}
