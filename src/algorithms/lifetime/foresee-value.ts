import { firstDay } from './purchase-days.js';
import { estimatesOf, type ValueEstimates } from './value-estimates.js';
import { judgeValue, type ValueJudgement } from './value-judgement.js';
import { bestOf, type Moment, momentOf, type ValueTask, type ValueWay } from './value-ways.js';

export interface ForeseenValue extends ValueEstimates {
  /** Null of a shop that is younger than four horizons. */
  readonly judgement: ValueJudgement | null;
}

/** A shop is judged where it has so many horizons of past. */
const PAST = 4;

/**
 * Foresees how often each person will buy, what the person will pay, and whether the person stays away. The way of purchases is chosen
 * by `foreseePurchases`; that of amounts by its error on the last days but one horizon.
 *
 * @throws RangeError where nobody has bought
 */
export function foreseeValue(task: ValueTask, onProgress?: (share: number) => void): ForeseenValue {
  const { bought, end, horizon } = task;
  const hasPast = end - firstDay(bought) >= PAST * horizon;
  const before = hasPast ? momentOf(task, end - 2 * horizon) : null;
  onProgress?.(0.2);
  const choose = (from: Moment | null): ValueWay[] =>
    Array.from({ length: bought.currencies }, (_, c) => (from ? bestOf(from, c, task) : 'GAMMA_GAMMA'));
  const held = hasPast ? momentOf(task, end - horizon) : null;
  onProgress?.(0.4);
  const judgement = held && judgeValue(task, held, choose(before));
  onProgress?.(0.6);
  const now = momentOf(task, end);
  onProgress?.(0.8);
  return { ...estimatesOf(task, now, choose(held)), judgement };
}
