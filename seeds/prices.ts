import { type Rng } from '../src/algorithms/random.js';
import { type Catalogue } from './catalogue.js';
import { type Calendar } from './calendar.js';

/** A price stands for four weeks. */
export const PRICE_PERIOD_DAYS = 28;

/** Price as a share of list price, and how often a product's period has it. */
const LEVELS: readonly (readonly [level: number, share: number])[] = [
  [0.7, 0.09],
  [0.8, 0.1],
  [0.9, 0.09],
  [1.1, 0.08],
];

/** What every product costs on every day, and what that does to the wish to buy it. */
export class Prices {
  private readonly periods: number;
  private readonly levels: Float32Array;

  constructor(
    private readonly catalogue: Catalogue,
    calendar: Calendar,
    rng: Rng,
  ) {
    this.periods = Math.ceil(calendar.days / PRICE_PERIOD_DAYS);
    this.levels = new Float32Array(catalogue.products.length * this.periods);
    for (let i = 0; i < this.levels.length; i += 1) this.levels[i] = drawLevel(rng());
  }

  /** Share of the list price asked on a day: 0.7, 0.8, 0.9, 1 or 1.1. */
  level(product: number, day: number): number {
    return Math.round(this.levels[product * this.periods + Math.floor(day / PRICE_PERIOD_DAYS)] * 10) / 10;
  }

  /** Euros asked on a day, to the cent. */
  at(product: number, day: number): number {
    return Math.round(this.catalogue.products[product].listPrice * this.level(product, day) * 100) / 100;
  }

  /** Constant elasticity: what a purchase's probability at list price is multiplied by, `level ^ elasticity`. */
  effect(product: number, day: number): number {
    const { elasticity } = this.catalogue.categories[this.catalogue.products[product].category];
    return this.level(product, day) ** elasticity;
  }

  /** Every period whose price is not the list price. */
  *changes(): Generator<{ product: number; fromDay: number; level: number }> {
    for (let product = 0; product < this.catalogue.products.length; product += 1) {
      for (let period = 0; period < this.periods; period += 1) {
        const fromDay = period * PRICE_PERIOD_DAYS;
        const level = this.level(product, fromDay);
        if (level !== 1) yield { product, fromDay, level };
      }
    }
  }
}

function drawLevel(mark: number): number {
  let left = mark;
  for (const [level, share] of LEVELS) {
    left -= share;
    if (left < 0) return level;
  }
  return 1;
}
