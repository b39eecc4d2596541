import { rowOwners } from '../graph/arcs.js';
import { spearSteps } from '../graph/spear.js';
import { type Steps, within } from '../graph/steps.js';
import { discoveriesOf } from '../sales/sales-log.js';
import { type Authenticities } from './authenticity.js';
import { forecastSteps, type Places } from './forecast.js';
import { type LeftOut } from './left-out.js';
import { measureSalesSteps } from './measure-sales.js';
import { salesColumnsSteps } from './sales-figures.js';
import { type SocialData } from './social-data.js';
import { type SalesTable, salesTable } from './sales-table.js';

/**
 * Measures sales by word of mouth, expertise and the forecast, and puts all results of a run into one table.
 * @param data without inauthentic people (`withoutPeople`)
 * @param leftOut what is left out with them
 */
export function* measuredTableSteps(
  model: string,
  data: Omit<SocialData, 'acts' | 'praise'>,
  authenticity: Authenticities,
  leftOut: LeftOut,
  scores: SalesTable['scores'],
  places: Places | null = null,
): Steps<SalesTable> {
  const { people, products, regions, region, currencies, listening } = data;
  const { rows, end, present: joined } = data.sales;
  const sales = yield* within(measureSalesSteps(data), 0, 0.8);
  const teller = rowOwners(rows.starts);
  const figures = yield* within(
    salesColumnsSteps(sales, (row) => teller[row], people.length),
    0.8,
    0.85,
  );
  const expertise = yield* within(spearSteps(discoveriesOf(rows), products.length), 0.85, 0.88);
  const foretold = yield* within(forecastSteps(data, sales.tally, places), 0.88, 1);
  return salesTable({
    ...{ model, people, products, regions, region, currencies, joined, listening, rows, end },
    ...{ sales, figures, expertise, authenticity, leftOut, scores },
    ...{ forecast: foretold?.sales ?? new Float64Array(), rankings: foretold?.rankings ?? [] },
  });
}
