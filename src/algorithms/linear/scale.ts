import { type Table } from '../table.js';

/** How columns are brought to mean 0 and variance 1. */
export interface Scale {
  readonly means: Float64Array;
  /** 1 for a column of one value. */
  readonly deviations: Float64Array;
  apply(table: Table): Table & { readonly values: Float64Array };
}

/** Means and standard deviations of the columns; all values finite. */
export function scaleOf({ rows, width, values }: Table): Scale {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let at = 0; at < values.length; at += 1) means[at % width] += values[at] / rows;
  for (let at = 0; at < values.length; at += 1) deviations[at % width] += (values[at] - means[at % width]) ** 2 / rows;
  for (let c = 0; c < width; c += 1) {
    // Of a constant column rounding may leave a trace.
    const deviation = Math.sqrt(deviations[c]);
    deviations[c] = deviation > 1e-12 * Math.max(1, Math.abs(means[c])) ? deviation : 1;
  }
  const apply = (table: Table): Table & { readonly values: Float64Array } => ({
    ...table,
    values: Float64Array.from(table.values, (value, at) => (value - means[at % width]) / deviations[at % width]),
  });
  return { means, deviations, apply };
}
