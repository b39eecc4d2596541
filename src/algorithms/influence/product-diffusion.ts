import { type Diffusion } from '../diffusion/diffusion.js';
import { type WeightedArcs } from '../graph/arcs.js';
import { audienceArcs } from './audience.js';
import { type PlanTable } from './plan-table.js';

/** How a product spreads, as far as it is known. */
export interface ProductDiffusion {
  readonly diffusion: Diffusion;
  /** Standard deviation of each weight. */
  readonly errors: Float64Array;
  /** Relative standard error that all weights share: that of the count of all sales by word of mouth, by which prior and rates are learnt. */
  readonly shared: number;
}

/** Chances outside of this are moved to it: no tie makes a purchase certain, and a diffusion has no chance of zero. */
const [LEAST_CHANCE, MOST_CHANCE] = [1e-9, 0.99];

/**
 * The independent cascade of one product, over arcs from the recommender to the listener.
 *
 * @param factor what the chances are multiplied by, for a product that sells better or worse by word of mouth than others
 * @param window only purchases within this time count, in seconds; Infinity for no limit
 */
export function productDiffusion(
  table: PlanTable,
  { factor, window }: { readonly factor: number; readonly window: number },
): ProductDiffusion {
  const { starts, tails: heads, arcs } = audienceArcs(table);
  const { chances, errors, delay, total } = table.sales;
  const weights = Float64Array.from(arcs, (arc) =>
    Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, chances[arc] * factor)),
  );
  const delays = (): Float64Array => new Float64Array(weights.length).fill(delay);
  const timing = window < Infinity ? { delays: delays(), window, law: 'exponential' as const } : undefined;
  const graph: WeightedArcs = { nodes: table.people.length, starts, heads, weights };
  return {
    diffusion: { model: 'independent cascade', arcs: graph, timing },
    errors: Float64Array.from(arcs, (arc, n) =>
      Math.min(errors[arc] * factor, Math.sqrt(weights[n] * (1 - weights[n]))),
    ),
    shared: total.adjusted > 0 ? Math.sqrt(total.bought) / total.adjusted : 1,
  };
}
