/** Fraud among card transactions: settings chosen on the weeks before, test read once. */
import { averagePrecision, rocAuc } from '../../gnn/library.js';
import { fitLogistic, logisticLogits } from '../../src/algorithms/linear/logistic-regression.js';
import { type PaymentSignals, paymentSignals } from '../../src/algorithms/risk/payment-signals.js';
import { DAY, type Payments } from '../../src/algorithms/risk/payments.js';
import { type Table, take, tableOf } from '../../src/algorithms/table.js';
import { boostTrees, type BoostOptions } from '../../src/algorithms/trees/boost-trees.js';
import { sumOfTrees } from '../../src/algorithms/trees/tree-ensemble.js';
import { ofDays, testRows, type Transactions, WEEK } from '../data/transactions.js';

export interface RiskRow {
  readonly data: string;
  readonly name: string;
  readonly auc: number;
  readonly ap: number;
  /** Compromised cards among the hundred most suspected of a day, mean of the days of test; only of transactions. */
  readonly 'cards@100'?: number;
}

/** Rows to learn from and rows to judge. */
interface Part {
  readonly rows: Int32Array;
  readonly table: Table;
  readonly linear: Table;
  readonly labels: Float64Array;
}

/** A way to score: logits of `to` by what is learnt of `from`, with settings from the choice. */
interface Way {
  readonly name: string;
  choose(from: Part, to: Part): Chosen;
}

interface Chosen {
  /** On validation. */
  readonly logits: Float64Array;
  readonly fit: (from: Part, to: Part) => Float64Array;
  readonly said: string;
}

/** Signals that the Fraud Detection Handbook has as well. */
const OF_THE_BOOK = /^(amount|weekend|night|payments of|mean amount|payments at|share of)/;
const TRIES: readonly Partial<BoostOptions>[] = [{ leaves: 8 }, { leaves: 16 }, { leaves: 32 }].map((shape) => ({
  ...shape,
  ...{ trees: 600, rate: 0.03, columnShare: 0.5, rowShare: 0.7, l2: 10, weight: 0.5 },
}));
const MEMBERS = 5;
const CARDS = 100;

export function judgeTransactions({ name, payments, trainDay }: Transactions): RiskRow[] {
  const wanted = ofDays(payments, trainDay - 2 * WEEK, trainDay + 3 * WEEK);
  const signals = paymentSignals(payments, wanted, WEEK);
  const book = onlyColumns(signals, (column) => OF_THE_BOOK.test(column));
  const parts = (of: PaymentSignals) => ({
    early: partOf(payments, wanted, of, ofDays(payments, trainDay - 2 * WEEK, trainDay - WEEK)),
    valid: partOf(payments, wanted, of, testRows(payments, trainDay - 2 * WEEK)),
    train: partOf(payments, wanted, of, ofDays(payments, trainDay, trainDay + WEEK)),
    test: partOf(payments, wanted, of, testRows(payments, trainDay)),
  });
  const [whole, ofBook] = [parts(signals), parts(book)];
  console.log(
    `${name}: ${payments.time.length} transactions; train from ${dateOf(trainDay)}: ${whole.train.rows.length}, test from ${dateOf(trainDay + 2 * WEEK)}: ` +
      `${whole.test.rows.length}; ${signals.names.length} signals`,
  );
  const rows: RiskRow[] = [];
  const seen: { name: string; valid: number; test: Float64Array }[] = [];
  const { valid, test } = whole;
  const judge = (row: string, of: Chosen, from: typeof whole): void => {
    const logits = of.fit(from.train, from.test);
    const onValid = averagePrecision(of.logits, valid.labels);
    seen.push({ name: row, valid: onValid, test: logits });
    rows.push({ data: name, name: row, ...figures(payments, test, logits) });
    console.log(`${name}, ${row}: ${of.said}; average precision on validation ${onValid.toFixed(4)}`);
  };
  for (const way of [logistic, trees])
    judge(`${way.name}, signals of the book`, way.choose(ofBook.early, ofBook.valid), ofBook);
  const chosen = [logistic, trees].map((way) => way.choose(whole.early, valid));
  [logistic, trees].forEach((way, n) => judge(way.name, chosen[n], whole));
  judge('blend', blend(chosen, valid), whole);
  const used = seen.reduce((a, b) => (b.valid > a.valid ? b : a));
  console.log(`${name}: ${used.name} is used`);
  return [...rows, { data: name, name: 'used', ...figures(payments, test, used.test) }];
}

const logistic: Way = {
  name: 'logistic',
  choose(from, to) {
    const fit = (of: Part, asked: Part, l2: number) =>
      logisticLogits(fitLogistic(of.linear, of.labels, { l2 }), asked.linear);
    const tried = [1, 30, 300].map((l2) => ({ l2, logits: fit(from, to, l2) }));
    const { l2, logits } = tried.reduce((a, b) => (precision(b.logits, to) > precision(a.logits, to) ? b : a));
    return { logits, fit: (of, asked) => fit(of, asked, l2), said: `penalty ${l2}` };
  },
};

const trees: Way = {
  name: 'trees',
  choose(from, to) {
    const members = (of: Part, asked: Part, settings: Partial<BoostOptions>): Float64Array => {
      const sum = new Float64Array(asked.labels.length);
      for (let seed = 1; seed <= MEMBERS; seed += 1) {
        const { model } = boostTrees(of.table, of.labels, { ...settings, seed });
        sumOfTrees(model, asked.table).forEach((logit, row) => (sum[row] += logit / MEMBERS));
      }
      return sum;
    };
    const tried = TRIES.map((settings) => {
      const { model } = boostTrees(from.table, from.labels, settings, { table: to.table, targets: to.labels });
      return { settings: { ...settings, trees: model.roots.length }, ap: precision(sumOfTrees(model, to.table), to) };
    });
    const { settings } = tried.reduce((a, b) => (b.ap > a.ap ? b : a));
    return {
      logits: members(from, to, settings),
      fit: (of, asked) => members(of, asked, settings),
      said: `${settings.trees} trees of ${settings.leaves} leaves`,
    };
  },
};

/** Both together, the share of the trees chosen on validation. */
function blend([line, forest]: readonly Chosen[], to: Part): Chosen {
  const mix = (share: number, a: Float64Array, b: Float64Array) =>
    b.map((value, row) => share * value + (1 - share) * a[row]);
  const shares = Array.from({ length: 9 }, (_, n) => (n + 1) / 10);
  const tried = shares.map((share) => ({ share, logits: mix(share, line.logits, forest.logits) }));
  const { share, logits } = tried.reduce((a, b) => (precision(b.logits, to) > precision(a.logits, to) ? b : a));
  return {
    logits,
    fit: (of, asked) => mix(share, line.fit(of, asked), forest.fit(of, asked)),
    said: `trees count ${share}`,
  };
}

function precision(logits: Float64Array, { labels }: Part): number {
  return averagePrecision(logits, labels);
}

function figures(payments: Payments, { rows, labels }: Part, logits: Float64Array) {
  return {
    auc: rocAuc(logits, labels),
    ap: averagePrecision(logits, labels),
    'cards@100': cardPrecision(payments, rows, logits),
  };
}

/** Of each day the hundred cards with the highest score; cards found on earlier days are not shown again. */
function cardPrecision({ time, payer, fraud }: Payments, rows: Int32Array, logits: Float64Array): number {
  const found = new Set<number>();
  const days = new Map<number, Map<number, { score: number; fraud: boolean }>>();
  rows.forEach((n, k) => {
    const day = Math.floor(time[n] / DAY);
    const cards = days.get(day) ?? new Map<number, { score: number; fraud: boolean }>();
    days.set(day, cards);
    const known = cards.get(payer[n]);
    cards.set(payer[n], {
      score: Math.max(known?.score ?? -Infinity, logits[k]),
      fraud: known?.fraud === true || fraud[n] === 1,
    });
  });
  let hits = 0;
  for (const [, cards] of [...days].sort(([a], [b]) => a - b)) {
    const shown = [...cards].filter(([card]) => !found.has(card)).sort(([, a], [, b]) => b.score - a.score);
    for (const [card, of] of shown.slice(0, CARDS)) {
      if (!of.fraud) continue;
      hits += 1;
      found.add(card);
    }
  }
  return hits / CARDS / days.size;
}

function onlyColumns({ names, table }: PaymentSignals, wanted: (name: string) => boolean): PaymentSignals {
  const columns = names.flatMap((name, c) => (wanted(name) ? [c] : []));
  const of = (c: number) => Float64Array.from({ length: table.rows }, (_, row) => table.values[row * table.width + c]);
  return { names: columns.map((c) => names[c]), table: tableOf(columns.map(of)) };
}

function partOf(payments: Payments, wanted: Int32Array, { table }: PaymentSignals, rows: Int32Array): Part {
  const first = wanted[0];
  // The wanted payments are all of a time, so their places are a difference.
  const columns = Array.from({ length: table.width }, (_, c) =>
    Float64Array.from(rows, (n) => table.values[(n - first) * table.width + c]),
  );
  const known = columns.map((column) => column.map((value) => (Number.isNaN(value) ? 0 : value)));
  return {
    rows,
    table: tableOf(columns),
    linear: tableOf(known.flatMap((column) => [column, column.map(Math.log1p)])),
    labels: take(payments.fraud, rows),
  };
}

function dateOf(day: number): string {
  return new Date(day * DAY * 1000).toISOString().slice(0, 10);
}
