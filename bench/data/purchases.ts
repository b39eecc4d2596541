/** Purchases with a time after which they are to be foreseen, and donations at fixed occasions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Purchase } from '../../src/algorithms/lifetime/purchase-days.js';

const DAY = 86_400_000;

export interface PurchaseLog {
  readonly name: string;
  readonly purchases: readonly (Purchase & { readonly amount?: number })[];
  /** Last day of calibration, and of the hold-out. */
  readonly end: number;
  readonly last: number;
}

/** CDNOW's sample: 39 weeks of calibration and of hold-out. @throws where the file is not there */
export function readCdnow(folder: string): PurchaseLog {
  const purchases = readFileSync(join(folder, 'CDNOW_sample.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([, person, date, , dollars]) => ({ person, day: dayOf(date), amount: Number(dollars) }));
  return { name: 'cdnow', purchases, end: dayOf('19970930'), last: dayOf('19980630') };
}

/**
 * Logs of purchases with a head `cust,date`, days since 1970: `*Elog.csv.gz`. The first half of the time is calibration.
 * @throws where the folder is not there, or a line is not two columns
 */
export function readPurchaseLogs(folder: string): PurchaseLog[] {
  const files = readdirSync(folder).filter((file) => /Elog\.csv(\.gz)?$/.test(file));
  return files.sort().map((file) => {
    const purchases = rowsOf(join(folder, file)).map(([person, day], n) => {
      if (day === undefined || !Number.isFinite(Number(day))) throw new RangeError(`${file}:${n + 2}: no day.`);
      return { person, day: Number(day) };
    });
    const [first, last] = purchases.reduce(
      ([low, high], { day }) => [Math.min(low, day), Math.max(high, day)],
      [Infinity, -Infinity],
    );
    return { name: file.replace(/Elog.*/, ''), purchases, end: Math.floor((first + last) / 2), last };
  });
}

/** Donations at fixed occasions: frequency, recency, occasions, number of people. */
export function readDonations(folder: string): Record<'frequency' | 'recency' | 'occasions' | 'people', number[]> {
  const rows = rowsOf(join(folder, 'donations.csv')).map((row) => row.map(Number));
  const [frequency, recency, occasions, people] = [0, 1, 2, 3].map((c) => rows.map((row) => row[c]));
  return { frequency, recency, occasions, people };
}

function dayOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8))) / DAY;
}

function rowsOf(file: string): string[][] {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString();
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
}
