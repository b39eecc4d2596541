import { groupRows, rowsOfGroup } from '../grouped-rows.js';
import { DAY, type Payments } from './payments.js';
import { type SignalColumns } from './signal-columns.js';

const WINDOWS = [1, 7, 30];

/**
 * What is known of the place of each payment. Frauds come to light after a delay, so only payments older than that are read: how many there were
 * and the share of frauds among them over 1, 7 and 30 days, how many of the latest known ones in a row were frauds and for how many days that
 * had gone on, and how long ago the last known fraud was.
 *
 * @param delay days after which it is known whether a payment was a fraud
 */
export function placeSignals({ time, place, places, fraud }: Payments, delay: number, out: SignalColumns): void {
  const grouped = groupRows(place, places);
  const counts = WINDOWS.map((days) => out.add(`payments at the place, ${days} d, known`));
  const shares = WINDOWS.map((days) => out.add(`share of frauds at the place, ${days} d, known`));
  const rowOfFrauds = out.add('latest known payments at the place that were frauds');
  const rowAge = out.add('days since those began');
  const since = out.add('days since the last known fraud at the place');
  for (let p = 0; p < places; p += 1) {
    const own = rowsOfGroup(grouped, p);
    const frauds = new Int32Array(own.length + 1);
    // First payment of the row of frauds that ends with each payment, and the last fraud up to it.
    const began = new Int32Array(own.length);
    const last = new Int32Array(own.length);
    own.forEach((n, i) => {
      frauds[i + 1] = frauds[i] + fraud[n];
      began[i] = fraud[n] === 0 ? i + 1 : i > 0 ? began[i - 1] : 0;
      last[i] = fraud[n] === 1 ? i : i > 0 ? last[i - 1] : -1;
    });
    let known = 0;
    const first = WINDOWS.map(() => 0);
    own.forEach((n) => {
      const end = time[n] - delay * DAY;
      while (time[own[known]] <= end) known += 1;
      WINDOWS.forEach((days, w) => {
        while (first[w] < known && time[own[first[w]]] <= end - days * DAY) first[w] += 1;
      });
      if (!out.wanted(n)) return;
      WINDOWS.forEach((_, w) => {
        const count = known - first[w];
        out.set(counts[w], n, count);
        out.set(shares[w], n, count > 0 ? (frauds[known] - frauds[first[w]]) / count : 0);
      });
      const row = known > 0 ? known - began[known - 1] : 0;
      const lastFraud = known > 0 ? last[known - 1] : -1;
      out.set(rowOfFrauds, n, row);
      out.set(rowAge, n, row > 0 ? (time[n] - time[own[known - row]]) / DAY : NaN);
      out.set(since, n, lastFraud >= 0 ? (time[n] - time[own[lastFraud]]) / DAY : NaN);
    });
  }
}
