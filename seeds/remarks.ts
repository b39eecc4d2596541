import { type Rng } from '../src/algorithms/random.js';
import { pick } from './samplers.js';

const GLAD = [
  'Even better than in the pictures.',
  'Bought one for my sister as well, she loves it.',
  'Arrived quickly and feels well made.',
  'Exactly what I was looking for, thank you!',
  'A friend told me about it and she was right.',
  'Worth every cent. Would buy again.',
];
const MIXED = [
  'Good, but smaller than I expected.',
  'Does the job. The colour is a little darker than shown.',
  'Fine for the price, "premium" it is not.',
  'Took a while to arrive, otherwise all right.',
];
const SORRY = [
  'Broke after two weeks, disappointed.',
  'Not as described, I sent it back.',
  'Feels cheap. I would not recommend it.',
  'Wrong size chart, order one larger.',
];

/** A short comment that fits a number of stars (1..5). */
export function remark(rng: Rng, stars: number): string {
  return pick(rng, stars >= 4 ? GLAD : stars === 3 ? MIXED : SORRY);
}
