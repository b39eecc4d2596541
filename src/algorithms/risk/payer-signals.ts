import { groupRows, rowsOfGroup } from '../grouped-rows.js';
import { DAY, type Payments } from './payments.js';
import { type SignalColumns } from './signal-columns.js';

/** Days over which a payer's payments are counted. */
const WINDOWS = [1, 7, 30];
/** An amount is unusual from this many times the payer's median. */
const UNUSUAL = 3;
/** Days over which unusual amounts are counted. */
const UNUSUAL_DAYS = 14;

/**
 * What the payer's own payments say of each one, up to and with it: how many there were and their mean amount over 1, 7 and 30 days, the amount
 * against the payer's median until then, how long ago the last one was, and how many amounts of the last 14 days were unusual. Reads no label.
 */
export function payerSignals({ time, payer, payers, amount }: Payments, out: SignalColumns): void {
  const grouped = groupRows(payer, payers);
  const counts = WINDOWS.map((days) => out.add(`payments of the payer, ${days} d`));
  const means = WINDOWS.map((days) => out.add(`mean amount of the payer, ${days} d`));
  const toMedian = out.add("amount / payer's median");
  const toMean = WINDOWS.map((days) => out.add(`amount / payer's mean, ${days} d`));
  const since = out.add('hours since the last payment');
  const unusual = out.add(`unusual amounts of the payer, ${UNUSUAL_DAYS} d`);
  const most = out.add(`largest amount / payer's median, ${UNUSUAL_DAYS} d`);
  for (let p = 0; p < payers; p += 1) {
    const own = rowsOfGroup(grouped, p);
    const sums = new Float64Array(own.length + 1);
    own.forEach((n, i) => (sums[i + 1] = sums[i] + amount[n]));
    const first = WINDOWS.map(() => 0);
    const sorted: number[] = [];
    const ratios = new Float64Array(own.length);
    let firstUnusual = 0;
    own.forEach((n, i) => {
      const median = sorted.length > 0 ? sorted[sorted.length >>> 1] : NaN;
      ratios[i] = median > 0 ? amount[n] / median : NaN;
      insert(sorted, amount[n]);
      while (time[own[firstUnusual]] <= time[n] - UNUSUAL_DAYS * DAY) firstUnusual += 1;
      WINDOWS.forEach((days, w) => {
        while (time[own[first[w]]] <= time[n] - days * DAY) first[w] += 1;
      });
      if (!out.wanted(n)) return;
      WINDOWS.forEach((_, w) => {
        const count = i + 1 - first[w];
        const mean = (sums[i + 1] - sums[first[w]]) / count;
        out.set(counts[w], n, count);
        out.set(means[w], n, mean);
        out.set(toMean[w], n, mean > 0 ? amount[n] / mean : NaN);
      });
      let [odd, largest] = [0, 0];
      for (let k = firstUnusual; k < i; k += 1) {
        if (ratios[k] >= UNUSUAL) odd += 1;
        if (ratios[k] > largest) largest = ratios[k];
      }
      out.set(toMedian, n, ratios[i]);
      out.set(since, n, i > 0 ? (time[n] - time[own[i - 1]]) / 3600 : NaN);
      out.set(unusual, n, odd);
      out.set(most, n, largest);
    });
  }
}

function insert(sorted: number[], value: number): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}
