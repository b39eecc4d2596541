import { type ReactNode } from 'react';
import { LinesChart } from '../../../charts/LinesChart';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Step } from './query';

/** How many people bought the product until each month, and how many only shared or praised it. */
export function People({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const say = useText();
  const { month } = useNumbers();
  const starts = monthsOf(steps);
  const until = (isBuyer: boolean): number[] =>
    starts.map((start) => {
      const end = nextMonth(start);
      return steps.filter(({ at, bought }) => bought === isBuyer && at < end).length;
    });
  return (
    <LinesChart
      label={say('people.title')}
      name="people-over-time"
      starts={starts}
      lines={[
        { key: 'bought', name: say('people.bought'), counts: until(true) },
        { key: 'told', name: say('people.told'), counts: until(false) },
      ]}
      isRunning
      writeStart={month}
    />
  );
}

/** The first moments of the months (UTC) in which somebody came to the product, and of those between. */
function monthsOf(steps: readonly Step[]): readonly string[] {
  const last = steps.at(-1)?.at ?? '';
  const months: string[] = [];
  for (let start = `${steps[0].at.slice(0, 7)}-01T00:00:00.000Z`; start <= last; start = nextMonth(start))
    months.push(start);
  return months;
}

function nextMonth(start: string): string {
  const at = new Date(start);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1)).toISOString();
}
