import { type ReactNode } from 'react';
import { useNumbers } from '../../words/numbers';
import { useUiText } from '../text';
import './parts.css';

/** An estimate with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Whether it can be told from nothing. */
  readonly separable: boolean;
}

/** What stands at the left and at the right end of the drawing: one for a whole column, so that rows can be compared. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** A scale on which all estimates, and zero, have their place. */
export function scaleOf(estimates: readonly (Estimate | null)[]): Scale {
  let [from, to] = [0, 0];
  for (const one of estimates) {
    if (!one) continue;
    from = Math.min(from, one.lower);
    to = Math.max(to, one.upper);
  }
  return from === to ? { from, to: from + 1 } : { from, to };
}

/**
 * The one drawing of uncertainty: dot = estimate, line = 95 %, zero dashed. Hollow and grey where it cannot be told from
 * nothing; words where it is too early for an estimate.
 */
export function Interval(props: {
  readonly of: Estimate | null;
  readonly scale: Scale;
  /** How a value is written; with one decimal by default. */
  readonly write?: (value: number) => string;
}): ReactNode {
  const { of: estimate, scale, write } = props;
  const numbers = useNumbers();
  const say = useUiText();
  if (!estimate) return <span className="muted">{say('interval.early')}</span>;
  const at = (value: number): string => {
    const place = (value - scale.from) / (scale.to - scale.from);
    // Space for the dot at both ends.
    return `${2 + 96 * Math.min(1, Math.max(0, place))}%`;
  };
  const text = write ?? numbers.tenth;
  const { value, lower, upper, separable } = estimate;
  // An interval whose ends read like the value says nothing more: all of a stock is sold in every case.
  const isSure = text(lower) === text(value) && text(upper) === text(value);
  // As wide as the longest of the scale, so that the drawings of a column are of one width.
  const longest = Math.max(text(scale.from).length, text(scale.to).length);
  return (
    <span className={separable ? 'interval' : 'interval hollow'} title={separable ? undefined : say('interval.hollow')}>
      <svg aria-hidden="true" focusable="false">
        <line className="zero" x1={at(0)} x2={at(0)} y1="0" y2="100%" />
        <line className="line" x1={at(lower)} x2={at(upper)} y1="50%" y2="50%" />
        {[lower, upper].map((end, n) => (
          <line key={n} className="line" x1={at(end)} x2={at(end)} y1="25%" y2="75%" />
        ))}
        <circle className="dot" cx={at(value)} cy="50%" r="3.5" />
      </svg>
      <span className="number" style={{ minWidth: `${3 * longest + 5}ch` }}>
        {text(value)}
        {!isSure && <span className="muted">{` (${text(lower)} – ${text(upper)})`}</span>}
        {!separable && <span className="aloud">{say('interval.hollow')}</span>}
      </span>
    </span>
  );
}

/** What the drawing means, once under a grid or chart that has it. */
export function IntervalLegend(): ReactNode {
  return <span className="note">{useUiText()('interval.legend')}</span>;
}
