/**
 * What a price does to sales: `bench -- price [folder] [--json]`. `yx.csv` of the folder is the form of the orange-juice data: store, brand, week, logmove, price1.., deal, feat; the last fifth of the weeks is held out. Beside
 * the shrunk elasticities: one slope for all, and no price. Then planted truth: prices that follow demand, elasticities that are known, with the regression that trusts prices beside the one with an instrument.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { elasticities, type Elasticity } from '../../src/algorithms/price/elasticities.js';
import { type ShrunkSlopes, shrunkSlopes, type SlopeCell } from '../../src/algorithms/price/shrunk-slopes.js';
import { textOf, UnusableFile } from '../data/lines.js';
import { plantedPrices } from '../data/planted-prices.js';

const DATA = '../shared/data/orange-juice';
const HELD_OUT = 0.2;
const SEEDS = [1, 2, 3, 4, 5];
/** Prices of the counterfactuals: up and down by this. */
const STEP = 0.1;
type Row = Record<string, string | number>;

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows = [...judgeSales(args[0] ?? DATA), ...judgePlanted()];
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, short(value)]))));
  console.log(
    'beside them: store x brand effects with deal and feature -3.14; each cell by itself .5567 on a split of its own',
  );
  return Promise.resolve({ rows });
}

interface Sale {
  readonly cell: string;
  readonly brand: number;
  readonly week: number;
  readonly y: number;
  readonly x: readonly number[];
}

function judgeSales(folder: string): Row[] {
  const sales = readSales(folder);
  const weeks = [...new Set(sales.map(({ week }) => week))].sort((a, b) => a - b);
  const cut = weeks[Math.floor((1 - HELD_OUT) * weeks.length)];
  const names = [...new Set(sales.map(({ cell }) => cell))];
  const place = new Map(names.map((name, n) => [name, n]));
  const known = names.map((): Sale[] => []);
  const later = names.map((): Sale[] => []);
  for (const sale of sales) (sale.week < cut ? known : later)[place.get(sale.cell)!].push(sale);
  const width = sales[0].x.length;
  const cells = known.map((rows): SlopeCell => ({
    group: rows[0].brand,
    y: Float64Array.from(rows, ({ y }) => y),
    x: Float64Array.from(rows.flatMap(({ x }) => x)),
  }));
  const fit = shrunkSlopes(cells, width);
  const rmse = (say: (n: number, x: readonly number[]) => number): number => {
    let [sum, count] = [0, 0];
    later.forEach((rows, n) => rows.forEach(({ x, y }) => ((sum += (y - say(n, x)) ** 2), (count += 1))));
    return Math.sqrt(sum / count);
  };
  const along = (intercept: number, slopes: Float64Array, x: readonly number[]): number =>
    x.reduce((sum, value, k) => sum + value * slopes[k], intercept);
  const levels = cells.map((cell) => levelOf(cell, fit, width));
  const own = fit.cells.map(({ slopes }) => slopes[0]);
  const means = cells.map(({ y }) => y.reduce((sum, value) => sum + value, 0) / y.length);
  const data = 'orange-juice';
  const count = { cells: cells.length, heldOut: later.reduce((sum, rows) => sum + rows.length, 0) };
  return [
    {
      ...{ data, name: 'used', elasticity: fit.overall[0], standardError: fit.overallErrors[0] },
      ...{ least: Math.min(...own), greatest: Math.max(...own), positive: own.filter((value) => value > 0).length },
      ...{ rmseLog: rmse((n, x) => along(fit.cells[n].intercept, fit.cells[n].slopes, x)), ...count },
    },
    { data, name: 'one slope', rmseLog: rmse((n, x) => along(levels[n], fit.overall, x)), ...count },
    { data, name: 'no price', rmseLog: rmse((n) => means[n]), ...count },
  ];
}

function levelOf({ y, x }: SlopeCell, { overall }: ShrunkSlopes, width: number): number {
  let sum = 0;
  for (let t = 0; t < y.length; t += 1) {
    sum += y[t];
    for (let k = 0; k < width; k += 1) sum -= overall[k] * x[t * width + k];
  }
  return sum / y.length;
}

/** @throws UnusableFile */
function readSales(folder: string): Sale[] {
  const file = ['yx.csv.gz', 'yx.csv'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file) throw new UnusableFile(`${folder} holds no yx.csv, plain or .gz.`);
  const rows = parse<Record<string, string>>(textOf(file), { columns: true, skip_empty_lines: true });
  const prices = Object.keys(rows[0] ?? {}).filter((column) => /^price\d+$/.test(column));
  if (prices.length === 0) throw new UnusableFile(`${file}:1: no column price1.`);
  return rows.map((row, n) => {
    const number = (column: string): number => {
      const value = Number(row[column]);
      if (!Number.isFinite(value) || row[column] === '') {
        throw new UnusableFile(`${file}:${n + 2}: ${column} is "${row[column]}".`);
      }
      return value;
    };
    const mine = `price${row.brand}`;
    if (!prices.includes(mine)) throw new UnusableFile(`${file}:${n + 2}: no column ${mine} for its brand.`);
    const x = [Math.log(number(mine)), number('deal'), number('feat')];
    for (const other of prices) if (other !== mine) x.push(Math.log(number(other)));
    return { cell: `${row.store} ${row.brand}`, brand: number('brand'), week: number('week'), y: number('logmove'), x };
  });
}

function judgePlanted(): Row[] {
  const made = SEEDS.map(plantedPrices);
  return (['used', 'without the instrument'] as const).map((name): Row => {
    let [wrong, all, right, signs, near, cases, saidSo, fixed] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (const { histories, truth, told } of made) {
      const given = name === 'used' ? histories : histories.map(({ instrument: _, ...rest }) => rest);
      const { products } = elasticities(given, { width: 2 });
      products.forEach((product: Elasticity, n) => {
        if (!told[n]) {
          fixed += 1;
          if (product.doubt) saidSo += 1;
          return;
        }
        cases += 1;
        if (Math.abs(product.value / truth[n] - 1) <= 0.15) near += 1;
        for (const step of [-STEP, STEP]) {
          for (const sold of histories[n].sold) {
            const really = sold * (1 + step) ** truth[n];
            const predicted = sold * (1 + step) ** product.value;
            wrong += Math.abs(predicted - really);
            all += really;
            signs += 1;
            if (Math.sign(predicted - sold) === Math.sign(really - sold)) right += 1;
          }
        }
      });
    }
    return {
      ...{ data: 'planted', name, counterfactualWmape: wrong / all, signAccuracy: right / signs },
      ...{ within15Percent: near / cases, notEnoughEvidence: saidSo / fixed },
    };
  });
}

const short = (value: string | number): string => (typeof value === 'number' ? String(+value.toFixed(4)) : value);
