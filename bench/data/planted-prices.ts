/** Sales whose elasticities are known, of prices that follow demand: the shop raises a price where it sees more demand than the data show. */
import { type PriceHistory } from '../../src/algorithms/price/elasticities.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';

export interface PlantedPrices {
  readonly histories: readonly PriceHistory[];
  /** Elasticity of each product. */
  readonly truth: readonly number[];
  /** Whether the data tell it: the price moved. */
  readonly told: readonly boolean[];
}

const WEEKS = 120;
const CATEGORIES = 6;
const PRODUCTS = 60;
/** Every eighth product never changed its price. */
const FIXED = 8;

export function plantedPrices(seed: number): PlantedPrices {
  const rng = seededRng(seed);
  const truth: number[] = [];
  const told: boolean[] = [];
  const histories = Array.from({ length: PRODUCTS }, (_, n): PriceHistory => {
    const group = n % CATEGORIES;
    const elasticity = Math.min(-0.6, -1.4 - 0.3 * group + 0.25 * randomNormal(rng));
    const moves = n % FIXED !== FIXED - 1;
    truth.push(elasticity);
    told.push(moves);
    const level = 4 + 1.5 * rng();
    const base = 1 + 2 * rng();
    let cost = 0;
    const sold = new Float64Array(WEEKS);
    const price = new Float64Array(WEEKS);
    const instrument = new Float64Array(WEEKS);
    const controls = new Float64Array(2 * WEEKS);
    for (let t = 0; t < WEEKS; t += 1) {
      cost = 0.9 * cost + 0.07 * randomNormal(rng);
      const shock = 0.2 * randomNormal(rng);
      const [wave, other] = [Math.sin((2 * Math.PI * t) / 52), Math.cos((2 * Math.PI * t) / 52)];
      controls.set([wave, other], 2 * t);
      const logPrice = base + (moves ? cost + 0.4 * shock + 0.1 * wave : 0);
      price[t] = Math.exp(logPrice);
      instrument[t] = cost;
      sold[t] = Math.max(1, Math.round(Math.exp(level + 5 + elasticity * (logPrice - base) + 0.4 * wave + shock)));
    }
    return { group, sold, price, controls, instrument };
  });
  return { histories, truth, told };
}
