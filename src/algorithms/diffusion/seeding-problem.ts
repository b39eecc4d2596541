import { AliasTable } from './alias-table.js';
import { type Diffusion } from './diffusion.js';
import { checkAudience, checkPeople } from './simulate.js';

/** One product to be started with some people. */
export interface Offer {
  /** How recommendations of it spread. */
  readonly diffusion: Diffusion;
  /** What reaching each person is worth, 0 or more, one a person: 0 for who is no target. Default 1 each. */
  readonly audience?: ArrayLike<number>;
  /** What a reached person of weight 1 brings, above 0, to compare offers by. Default 1. */
  readonly value?: number;
  /** Expected reach beyond this, in weights of the audience, is of no use. Above 0. Default none. */
  readonly stock?: number;
  /** What starting with each person costs, above 0, one a person. Default 1 each. */
  readonly costs?: ArrayLike<number>;
  /** Whether seeds count as reached: false where seeds receive for free what others are to buy. Default true. */
  readonly seedsCount?: boolean;
  /** People who are seeds in any case, at their cost. */
  readonly include?: readonly number[];
  /** People who must not be seeds; recommendations may still spread through them. */
  readonly exclude?: readonly number[];
}

/** Offers that share the people, a budget, a number of seeds, or both. */
export interface SeedingProblem {
  readonly offers: readonly Offer[];
  /** Seeds in all at most: a person counts once an offer. A whole number above 0. */
  readonly count?: number;
  /** Cost of all seeds at most, above 0. */
  readonly budget?: number;
}

/** A seeding problem on numbers: the element `offer * nodes + person` is to start that offer with that person. */
export interface Seeding {
  readonly nodes: number;
  readonly elements: number;
  readonly count: number;
  readonly budget: number;
  readonly costs: Float64Array;
  /** 1 where the element may be chosen. */
  readonly allowed: Uint8Array;
  readonly include: readonly number[];
  /** Of each offer: whether seeds count as reached. */
  readonly seedsCount: readonly boolean[];
  /** Draws roots, elements too, in proportion to what reaching that person with that offer is worth. */
  readonly roots: AliasTable;
  /** Of each offer. Those without a stock share group 0 where there are any. */
  readonly groups: Int32Array;
  /** What a group can bring at most, in worth. */
  readonly ceilings: Float64Array;
}

/** @throws RangeError where anything of the problem is out of range, nobody is a target, nobody can be
 * chosen or those included exceed the means */
export function seedingOf({ offers, count = Infinity, budget = Infinity }: SeedingProblem): Seeding {
  if (offers.length === 0) throw new RangeError('nothing is offered');
  if (count === Infinity && budget === Infinity) throw new RangeError('neither a count of seeds nor a budget is given');
  if (count !== Infinity && !(Number.isInteger(count) && count > 0)) {
    throw new RangeError(`a count of seeds is a whole number above 0, got ${count}`);
  }
  if (!(budget > 0)) throw new RangeError(`a budget is above 0, got ${budget}`);
  const { nodes } = offers[0].diffusion.arcs;
  const elements = offers.length * nodes;
  const [worths, costs] = [new Float64Array(elements), new Float64Array(elements)];
  const allowed = new Uint8Array(elements).fill(1);
  const include: number[] = [];
  offers.forEach((offer, o) => {
    checkOffer(offer, nodes);
    for (let n = 0; n < nodes; n += 1) {
      worths[o * nodes + n] = (offer.value ?? 1) * (offer.audience?.[n] ?? 1);
      costs[o * nodes + n] = offer.costs?.[n] ?? 1;
    }
    for (const person of new Set(offer.include)) include.push(o * nodes + person);
    for (const person of offer.exclude ?? []) allowed[o * nodes + person] = 0;
  });
  for (const element of include) {
    if (allowed[element] === 0) throw new RangeError(`person ${element % nodes} is included and excluded`);
    allowed[element] = 0;
  }
  const spent = include.reduce((sum, element) => sum + costs[element], 0);
  if (include.length > count) throw new RangeError(`${include.length} people are included, but ${count} is the count`);
  if (spent > budget) throw new RangeError(`those included cost ${spent}, more than the budget of ${budget}`);
  if (worths.every((worth) => worth === 0)) throw new RangeError('the audience is empty');
  if (include.length === 0 && !costs.some((cost, element) => allowed[element] === 1 && cost <= budget)) {
    throw new RangeError('nobody may be a seed within the means');
  }
  const seedsCount = offers.map((offer) => offer.seedsCount ?? true);
  const roots = new AliasTable(worths);
  return { nodes, elements, count, budget, costs, allowed, include, seedsCount, roots, ...stocks(offers) };
}

function checkOffer({ diffusion, audience, value = 1, stock = Infinity, costs, ...who }: Offer, nodes: number): void {
  if (diffusion.arcs.nodes !== nodes)
    throw new RangeError(`offers differ in people: ${diffusion.arcs.nodes}, ${nodes}`);
  if (audience) checkAudience(audience, nodes);
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`the value of an offer is above 0, got ${value}`);
  if (!(stock > 0)) throw new RangeError(`a stock is above 0, got ${stock}`);
  if (costs && costs.length !== nodes) throw new RangeError(`${nodes} people, but ${costs.length} costs`);
  for (let n = 0; costs && n < nodes; n += 1) {
    if (!(costs[n] > 0 && Number.isFinite(costs[n])))
      throw new RangeError(`person ${n} costs ${costs[n]}, not above 0`);
  }
  checkPeople(who.include ?? [], nodes);
  checkPeople(who.exclude ?? [], nodes);
}

function stocks(offers: readonly Offer[]): Pick<Seeding, 'groups' | 'ceilings'> {
  const ceilings: number[] = offers.some(({ stock = Infinity }) => stock === Infinity) ? [Infinity] : [];
  const groups = Int32Array.from(offers, ({ stock = Infinity, value = 1 }) =>
    stock === Infinity ? 0 : ceilings.push(stock * value) - 1,
  );
  return { groups, ceilings: Float64Array.from(ceilings) };
}
