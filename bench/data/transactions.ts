/** Card transactions in the form of the Fraud Detection Handbook, and its cut into train, delay and test. */
import { basename } from 'node:path';
import { DAY, type Payments } from '../../src/algorithms/risk/payments.js';
import { linesOf, UnusableFile } from './lines.js';

const COLUMNS = ['TX_DATETIME', 'CUSTOMER_ID', 'TERMINAL_ID', 'TX_AMOUNT', 'TX_FRAUD'];
/** The week of training that published figures are of. */
const PUBLISHED_TRAIN = '2018-07-25';
/** Days of training, until labels are known, and of test. */
export const WEEK = 7;

export interface Transactions {
  readonly name: string;
  readonly payments: Payments;
  /** First day of training, in days since 1970. */
  readonly trainDay: number;
}

/**
 * A table with the columns TX_DATETIME (yyyy-mm-dd hh:mm:ss), CUSTOMER_ID, TERMINAL_ID, TX_AMOUNT and TX_FRAUD (0 or 1) among others, comma separated, `.gz` or
 * not. Training begins on 25 July 2018 where the file has that week and the three before the end of its test, else so that the test is the file's last seven days.
 *
 * @throws UnusableFile
 */
export function readTransactions(file: string): Transactions {
  const lines = linesOf(file);
  const head = lines[0].split(',');
  const places = COLUMNS.map((name) => {
    const at = head.indexOf(name);
    if (at < 0) throw new UnusableFile(`${file}:1: there is no column ${name}.`);
    return at;
  });
  const rows = lines.length - 1;
  const [time, amount] = [new Float64Array(rows), new Float64Array(rows)];
  const fraud = new Uint8Array(rows);
  const customers = numbering();
  const terminals = numbering();
  const [payer, place] = [new Int32Array(rows), new Int32Array(rows)];
  for (let n = 0; n < rows; n += 1) {
    const cells = lines[n + 1].split(',');
    const [date, customer, terminal, paid, label] = places.map((at) => cells[at]);
    time[n] = Date.parse(`${date?.replace(' ', 'T')}Z`) / 1000;
    amount[n] = paid === '' ? NaN : Number(paid);
    if (!Number.isFinite(time[n])) throw new UnusableFile(`${file}:${n + 2}: "${date}" is no time.`);
    if (!(amount[n] >= 0 && amount[n] < Infinity)) throw new UnusableFile(`${file}:${n + 2}: "${paid}" is no amount.`);
    if (label !== '0' && label !== '1') throw new UnusableFile(`${file}:${n + 2}: TX_FRAUD is "${label}".`);
    payer[n] = customers.of(customer);
    place[n] = terminals.of(terminal);
    fraud[n] = label === '1' ? 1 : 0;
  }
  const order = Uint32Array.from({ length: rows }, (_, n) => n).sort((a, b) => time[a] - time[b] || a - b);
  const sorted = <T extends Float64Array | Int32Array | Uint8Array>(values: T): T =>
    values.map((_, n) => values[order[n]]) as T;
  const payments = {
    ...{ time: sorted(time), payer: sorted(payer), place: sorted(place), amount: sorted(amount), fraud: sorted(fraud) },
    ...{ payers: customers.size(), places: terminals.size() },
  };
  return { name: basename(file).replace(/\.csv(\.gz)?$/, ''), payments, trainDay: trainDayOf(file, payments.time) };
}

/** Payments of days `first` to before `last`. */
export function ofDays({ time }: Payments, first: number, last: number): Int32Array {
  const rows: number[] = [];
  for (let n = 0; n < time.length; n += 1) if (time[n] >= first * DAY && time[n] < last * DAY) rows.push(n);
  return Int32Array.from(rows);
}

/**
 * Payments of a week of test without those of cards that were known as compromised on the day: cards with a fraud in the week of training, or later but before the delay.
 */
export function testRows(payments: Payments, trainDay: number): Int32Array {
  const known = new Set<number>();
  const rows: number[] = [];
  const learn = (first: number, last: number): void => {
    for (const n of ofDays(payments, first, last)) if (payments.fraud[n] === 1) known.add(payments.payer[n]);
  };
  learn(trainDay, trainDay + WEEK);
  for (let day = 0; day < WEEK; day += 1) {
    learn(trainDay + WEEK + day - 1, trainDay + WEEK + day);
    const today = trainDay + 2 * WEEK + day;
    for (const n of ofDays(payments, today, today + 1)) if (!known.has(payments.payer[n])) rows.push(n);
  }
  return Int32Array.from(rows);
}

function trainDayOf(file: string, time: Float64Array): number {
  const [first, last] = [time[0] / DAY, time[time.length - 1] / DAY];
  const published = Date.parse(`${PUBLISHED_TRAIN}T00:00:00Z`) / 1000 / DAY;
  const day = published + 3 * WEEK <= last ? published : Math.floor(last) + 1 - 3 * WEEK;
  // Settings are chosen on the two weeks before.
  if (day - 2 * WEEK < first)
    throw new UnusableFile(`${file}: five weeks are needed, ${(last - first).toFixed(1)} days are there.`);
  return day;
}

function numbering(): { of(name: string): number; size(): number } {
  const places = new Map<string, number>();
  return {
    of: (name) => {
      const at = places.get(name);
      if (at !== undefined) return at;
      places.set(name, places.size);
      return places.size - 1;
    },
    size: () => places.size,
  };
}
