import { setImmediate } from 'node:timers/promises';
import { rowOwners } from '../../../algorithms/graph/arcs.js';
import { spearSteps } from '../../../algorithms/graph/spear.js';
import { finishInTurns, partOf, type Steps, type Watch } from '../../../algorithms/graph/steps.js';
import { forecastSteps, type Places } from './forecast.js';
import { measureSales } from './measure-sales.js';
import { salesColumnsSteps } from '../table/sales-figures.js';
import { type SocialData } from './social-data.js';
import { type WordTable, wordTable } from '../table/word-table.js';

/** Measures what word of mouth sold and puts all that a run found into one table. */
export async function measuredTable(
  model: string,
  data: Omit<SocialData, 'acts'>,
  scores: WordTable['scores'],
  watch: Watch = {},
  places: Places | null = null,
): Promise<WordTable> {
  const inTurns = <Result>(steps: Steps<Result>, from: number, to: number): Promise<Result> =>
    finishInTurns(steps, setImmediate, partOf(watch, from, to));
  const { people, products, regions, region, listening } = data;
  const { rows, end, present: joined } = data.sales;
  const sales = await measureSales(data, partOf(watch, 0, 0.8));
  const teller = rowOwners(rows.starts);
  const figures = await inTurns(
    salesColumnsSteps(sales, (row) => teller[row], people.length),
    0.8,
    0.85,
  );
  const found = { starts: rows.starts, products: rows.products, times: rows.told };
  const expertise = await inTurns(spearSteps(found, products.length), 0.85, 0.88);
  const foretold = await inTurns(forecastSteps(data, sales.tally, places), 0.88, 1);
  return wordTable({
    ...{ model, people, products, regions, region, joined, listening, rows, end },
    ...{ sales, figures, expertise, scores },
    ...{ forecast: foretold?.sales ?? new Float64Array(), rankings: foretold?.rankings ?? [] },
  });
}
