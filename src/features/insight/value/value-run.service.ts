import { type ForeseenValue } from '../../../algorithms/lifetime/foresee-value.js';
import { firstDay } from '../../../algorithms/lifetime/purchase-days.js';
import { type ValueTask } from '../../../algorithms/lifetime/value-ways.js';
import { type ThreadWatch, runInThread } from '../../../platform/threads/run-in-thread.js';
import { type KeptOrders } from '../kept/kept-orders.service.js';
import { type PaidDaysStore } from './paid-days.store.js';
import { type ValueRow, type ValueStore } from './value.store.js';

const THREAD = new URL('./value.worker.ts', import.meta.url);
const DAY = 86_400_000;
/** Days to foresee, in a shop that is old enough to be judged by the same time before. */
const HORIZON = 90;
const SHORTEST = 7;
/** Of fewer customers nothing is foreseen. */
const FEWEST = 30;

/** Share of a run that is done when purchases are read, and when all is foreseen. */
const [READ, FORESEEN] = [0.1, 0.9];

export interface ValueRunOptions {
  readonly payments: PaidDaysStore;
  readonly values: ValueStore;
  readonly kept: KeptOrders;
  readonly now: () => number;
}

/** Foresees what customers will buy and pay, and writes it to the people. */
export class ValueRuns {
  constructor(private readonly options: ValueRunOptions) {}

  /**
   * Foresees, in a thread, from all purchases that are stored, and writes the results in one transaction: a run that is killed leaves those
   * before, and one that is repeated writes over what it wrote. The horizon is 90 days, or a quarter of the time since the first
   * purchase where that is shorter.
   *
   * @param id of the run: that of the model it belongs to
   * @returns the number of people of whom something is foreseen; 0 in a shop with fewer than 30 customers, or whose
   *   purchases no model can explain: there the values of the run before stay
   */
  async run(id: string, { signal, onProgress }: ThreadWatch = {}): Promise<number> {
    const { payments, values, kept, now } = this.options;
    await kept.countAll(signal);
    const { bought, currencies } = await payments.read(signal);
    if (bought.ids.length < FEWEST) return 0;
    onProgress?.(READ);
    const end = bought.days.reduce((latest, days) => Math.max(latest, days[days.length - 1]), 0);
    const horizon = Math.max(SHORTEST, Math.min(HORIZON, Math.floor((end - firstDay(bought)) / 4)));
    const task: ValueTask = { bought, end, horizon };
    const foreseen = await runInThread<ForeseenValue | null>(THREAD, task, {
      signal,
      onProgress: (share) => onProgress?.(READ + (FORESEEN - READ) * share),
    });
    if (!foreseen) return 0;
    const { people, ways, judgement } = foreseen;
    const until = new Date((end + 1) * DAY);
    await values.write(
      { id, at: new Date(now()), until, horizonDays: horizon, people: people.length, ways, judgement, currencies },
      { count: people.length, at: (n) => rowOf(foreseen, n, bought.ids, currencies) },
      signal,
    );
    onProgress?.(1);
    return people.length;
  }
}

function rowOf(
  { people, purchases, alive, silent, values }: ForeseenValue,
  n: number,
  ids: readonly string[],
  currencies: readonly (string | null)[],
): ValueRow {
  // A person has a value in the currencies in which the person paid before.
  const paying = [...currencies.keys()].filter((c) => values[c].value[n] > 0 || values[c].upper[n] > 0);
  return {
    id: ids[people[n]],
    purchases: purchases.value[n],
    lower: purchases.lower[n],
    upper: purchases.upper[n],
    alive: alive[n],
    churnRisk: silent[n],
    currencies: paying.map((c) => currencies[c] ?? ''),
    amounts: paying.map((c) => values[c].value[n]),
    lowers: paying.map((c) => values[c].lower[n]),
    uppers: paying.map((c) => values[c].upper[n]),
  };
}
