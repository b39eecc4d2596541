import { mean } from '../statistics.js';
import { type ForecastName } from './foresee.js';
import { boughtUntil } from './purchase-days.js';
import { type Calibration, calibrationOf } from './silence.js';
import { type Estimates, estimatesOf } from './value-estimates.js';
import { type Moment, paidAfter, rmse, type ValueTask, type ValueWay, valueWays } from './value-ways.js';

/** How far a way was off where it was judged: on the last days, which it had not seen. */
export interface JudgedWay<Name extends string> {
  readonly name: Name;
  /** Root mean squared error; that of the mean of everybody, CONSTANT, stands beside them. */
  readonly rmse: number;
  /** Sum of what was foreseen over that of what happened, less 1. */
  readonly bias: number;
  readonly chosen: boolean;
}

/** How well purchases and payments of the last `horizon` days would have been foreseen; each way was chosen on earlier days. */
export interface ValueJudgement {
  readonly people: number;
  readonly purchases: readonly JudgedWay<ForecastName | 'CONSTANT'>[];
  /** By currency, in the order of the task. */
  readonly amounts: readonly (readonly JudgedWay<ValueWay | 'CONSTANT'>[])[];
  readonly silence: Calibration;
  /** Share of people whose purchases, and whose payments in each currency, were within the bounds. */
  readonly covered: { readonly purchases: number; readonly amounts: readonly number[] };
}

/** @param held a day one horizon before the end @param ways by currency */
export function judgeValue(task: ValueTask, held: Moment, ways: readonly ValueWay[]): ValueJudgement {
  const { foreseen } = held;
  const { view, forecasts, chosen } = foreseen;
  const truth = boughtUntil(task.bought, view, view.end + task.horizon);
  const guess = estimatesOf(task, held, ways);
  const rows = <Name extends string>(
    of: Iterable<readonly [Name, Float64Array]>,
    happened: Float64Array,
    used: Name,
  ) => [
    ...Array.from(of, ([name, value]) => ({
      ...{ name, rmse: rmse(value, happened), chosen: name === used },
      bias: mean(happened) > 0 ? mean(value) / mean(happened) - 1 : 0,
    })),
  ];
  const counted = forecasts.find(({ name }) => name === 'COUNTED')!.expected;
  const everybody = (values: Float64Array): Float64Array => values.map(() => mean(values));
  const inside = ({ lower, upper }: Estimates, happened: Float64Array): number =>
    mean(happened.map((value, n) => Number(value >= lower[n] - 1e-9 && value <= upper[n] + 1e-9)));
  const paid = ways.map((_, c) => paidAfter(held, c, task));
  return {
    people: view.people.length,
    purchases: rows<ForecastName | 'CONSTANT'>(
      [...forecasts.map(({ name, expected }) => [name, expected] as const), ['CONSTANT', everybody(counted)]],
      truth,
      chosen.name,
    ),
    amounts: ways.map((way, c) => {
      const all = valueWays(held, c, task);
      const constant = ['CONSTANT', everybody(all.get('COUNTED')!)] as const;
      return rows<ValueWay | 'CONSTANT'>([...all, constant], paid[c], all.has(way) ? way : 'OWN_MEAN');
    }),
    silence: calibrationOf(
      guess.silent,
      truth.map((count) => Number(count === 0)),
    ),
    covered: {
      purchases: inside(guess.purchases, truth),
      amounts: guess.values.map((value, c) => inside(value, paid[c])),
    },
  };
}
