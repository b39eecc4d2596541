import { type Category } from './catalogue.js';
import { type Calendar } from './calendar.js';

/**
 * How much more than on average a category is wanted on each day: `1 + amplitude * cos(2 pi (t - peak))`, t in years and the
 * peak in the middle of its month.
 *
 * @returns days x categories, row by row, each in `[1 - amplitude, 1 + amplitude]`
 */
export function seasonTable(categories: readonly Category[], calendar: Calendar): Float64Array {
  const table = new Float64Array(calendar.days * categories.length);
  for (let day = 0; day < calendar.days; day += 1) {
    const t = calendar.yearFraction(day);
    for (let c = 0; c < categories.length; c += 1) {
      const { peakMonth, amplitude } = categories[c];
      table[day * categories.length + c] = 1 + amplitude * Math.cos(2 * Math.PI * (t - (peakMonth - 0.5) / 12));
    }
  }
  return table;
}
