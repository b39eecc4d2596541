/** Who leaves: how tables of customers are read, and that the benchmark finds what was planted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../bench/people/churn.js';
import { readLabelledRows, tablesIn } from '../../bench/data/labelled-rows.js';
import { UnusableFile } from '../../bench/data/lines.js';
import { judgeProbability, stratifiedSplit } from '../../bench/support/judge-probability.js';
import { seededRng } from '../../src/algorithms/random.js';

const folder = mkdtempSync(join(tmpdir(), 'churn-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const CHURN = /^churn$/i;

describe('a table of customers', () => {
  it('is read with its label wherever it stands, without columns that only name its rows', () => {
    const { name, rows, labels } = readLabelledRows(
      file('small.csv', [
        'rownames,churn,customerID,contract,charges,tenure',
        '1,No,7590-VHVEG,"Month, to month",29.85,1',
        '2,Yes,5575-GNVDE,One year,NA,34',
        '3,No,3668-QPYBK,"Month, to month",,2',
      ]),
      CHURN,
    );
    expect(name).toBe('small');
    expect([...labels]).toEqual([0, 1, 0]);
    expect(rows.table.width).toBe(3);
    expect([...rows.table.values]).toEqual([0, 29.85, 1, 1, NaN, 34, 0, NaN, 2]);
    expect(rows.linear.values.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['a label that is neither yes nor no', ['churn,months', 'perhaps,1', 'no,2'], /:2: churn is "perhaps"/],
    ['a row of another length', ['churn,months', 'yes,1,3', 'no,2'], /line 2/],
    ['one column', ['churn', 'yes', 'no'], /one column/],
    ['nothing but names', ['id,churn', 'a,yes', 'b,no'], /only names/],
    ['no rows', ['churn,months'], /no rows/],
  ])('is refused with %s', (_, lines, message) => {
    const path = file('bad.csv', lines);
    expect(() => readLabelledRows(path, CHURN)).toThrow(UnusableFile);
    expect(() => readLabelledRows(path, CHURN)).toThrow(message);
  });

  it('is refused where it is not there', async () => {
    expect(() => tablesIn(join(folder, 'absent'))).toThrow(UnusableFile);
    await expect(Promise.resolve().then(() => run([join(folder, 'absent.csv')]))).rejects.toThrow(/cannot be read/);
  });
});

it('finds who leaves where that was planted, and says so with probabilities that hold', () => {
  const rng = seededRng(5);
  const lines = Array.from({ length: 1500 }, () => {
    const [months, calls, plan] = [Math.floor(72 * rng()), Math.floor(6 * rng()), rng() < 0.5 ? 'monthly' : 'yearly'];
    const odds = 1 - 0.06 * months + 0.5 * calls + (plan === 'monthly' ? 1 : -1);
    return [rng() < 1 / (1 + Math.exp(-odds)) ? 'Yes' : 'No', months, calls, plan].join(',');
  });
  const data = readLabelledRows(file('planted.csv', ['Churn,months,calls,plan', ...lines]), CHURN);
  const splits = [1, 2].map((seed) => stratifiedSplit(data.labels, 5, seed));
  const said: string[] = [];
  const rows = judgeProbability(data, ['CONSTANT', 'LOGISTIC', 'TREES', 'used'], splits, (line) => said.push(line), {
    tries: [{ leaves: 4, trees: 60 }],
    penalties: [1],
  });
  const of = Object.fromEntries(rows.map((row) => [row.name, row]));
  expect(said[0]).toMatch(/^planted, split 1: log loss on folds .* is used/);
  expect(of.CONSTANT.auc).toBe(0.5);
  expect(of.LOGISTIC.auc).toBeGreaterThan(0.78);
  expect(of.used.auc).toBeGreaterThan(of.LOGISTIC.auc - 0.01);
  expect(of.used.ece).toBeLessThan(0.08);
});
