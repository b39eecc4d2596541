import { type Table } from '../table.js';
import { payerSignals } from './payer-signals.js';
import { DAY, type Payments } from './payments.js';
import { placeSignals } from './place-signals.js';
import { SignalColumns } from './signal-columns.js';

export interface PaymentSignals {
  readonly names: readonly string[];
  /** A row for each payment asked for; NaN for what is not known. */
  readonly table: Table;
}

/** Until this hour it is night. */
const NIGHT = 6;

/**
 * Signals of payments for models of risk: amount, time of the day and week, what the payer did, what is known of the place (Le Borgne et al., Fraud
 * Detection Handbook, chapter 3, and how rows of frauds at a place stand). Nothing after a payment is read, and no label younger than
 * the delay.
 *
 * @param rows payments whose signals are wanted
 * @param delay days after which it is known whether a payment was a fraud
 * @throws RangeError where payments are not in the order of time
 */
export function paymentSignals(payments: Payments, rows: Int32Array, delay: number): PaymentSignals {
  const { time, amount } = payments;
  for (let n = 1; n < time.length; n += 1) {
    if (!(time[n] >= time[n - 1])) throw new RangeError(`Payment ${n} is before payment ${n - 1}.`);
  }
  const out = new SignalColumns(time.length, rows);
  const [own, weekend, night] = [out.add('amount'), out.add('weekend'), out.add('night')];
  for (const n of rows) {
    // Day 0 of Unix time was a Thursday.
    const day = (Math.floor(time[n] / DAY) + 4) % 7;
    out.set(own, n, amount[n]);
    out.set(weekend, n, day === 0 || day === 6 ? 1 : 0);
    out.set(night, n, (time[n] % DAY) / 3600 < NIGHT + 1 ? 1 : 0);
  }
  payerSignals(payments, out);
  placeSignals(payments, delay, out);
  return { names: out.names, table: out.table() };
}
