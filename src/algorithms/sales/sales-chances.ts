import { rowOwners } from '../graph/arcs.js';
import { finish, type Steps, within } from '../graph/steps.js';
import { type PreparedLog } from './exposures.js';
import { EVIDENCE_LAG, EVIDENCE_WINDOW, type TieEvidence, tieEvidenceSteps } from './tie-evidence.js';
import { TiePrior } from './tie-prior.js';

/** Chances of an independent cascade of purchases. */
export interface SalesChances {
  /** For each arc of `listening` the chance that its tail buys a product because its head bought it, at least 0 and below 1. */
  readonly chances: Float64Array;
  /** Standard deviation of each chance: how little the evidence says. */
  readonly errors: Float64Array;
  /** Mean time from hearing to the purchase that it causes, in seconds, above 0. */
  readonly delay: number;
}

const DAY = 86_400;
/** Chances that a tie may have; 0 comes first. Closer where most are. */
const GRID = [0, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9];
/** Ties that each chance above 0 is taken to have had before. */
const GRID_PRIOR = 0.5;
/** On demo shops figures of plans no longer changed after twenty. */
const ROUNDS = 25;
/** Purchases, caused and tried, after which the effect of a telling that is no purchase is half its own. */
const OTHER_PRIOR = 5;
const MOST_CHANCE = 0.99;
const [FIRST_DELAY, LEAST_DELAY] = [4 * DAY, 3_600];
/** A rate of purchases without hearing is never zero: there is no certainty that a tie caused one. */
const LEAST_RATE = 1e-12;
/** Arcs that are processed between two yields. */
const SLICE = 20_000;

/**
 * Learns chances of an independent cascade of purchases from who bought after whom.
 *
 * A person `v` who heard of a product from `B` buys at a rate `r_v + Σ_B p_b g(t_b) / (1 - p_b G(t_b))`, where `r_v` is the rate without
 * hearing, `p` the chance of a tie, `t` the time since hearing and `g`, `G` density and distribution of an exponential delay (Saito,
 * Kimura, Ohara and Motoda 2009, in continuous time). Chances have a prior with a mass at zero (`TiePrior`) and free weights on a grid
 * above it. Each round takes the chances of other ties as their means and computes the posterior of each tie on the grid; then
 * prior, delay and the effect of tellings that are no purchases are learnt anew (expectation maximisation).
 *
 * The chances are posterior means, so that the expected spread of a cascade is that of independent arcs with these chances, and the choice
 * of seeds by them does not make the promise too large. Nobody is expected to buy who joined within the last three weeks: of those
 * people no hearing was watched to its end.
 *
 * @param activity of each person, 0 or more
 * @param rates purchases of each product without hearing, each second and for each unit of activity
 */
export function salesChances(log: PreparedLog, activity: Float64Array, rates: Float64Array): SalesChances {
  return finish(salesChancesSteps(log, activity, rates));
}

/** `salesChances` in slices. */
export function* salesChancesSteps(log: PreparedLog, activity: Float64Array, rates: Float64Array): Steps<SalesChances> {
  const evidence = yield* within(tieEvidenceSteps(log), 0, 0.2);
  const learner = new Learner(log, evidence, activity, rates);
  for (let round = 0; round < ROUNDS; round += 1) {
    yield* within(learner.round(), 0.2 + (0.8 * round) / ROUNDS, 0.2 + (0.8 * (round + 1)) / ROUNDS);
  }
  return learner.result(log);
}

class Learner {
  private readonly chances: Float64Array;
  private readonly errors: Float64Array;
  private readonly real: Float64Array;
  private readonly prior: TiePrior;
  /** Weight of each chance of the grid among ties that move somebody. */
  private readonly grid = new Float64Array(GRID.length).fill(1 / (GRID.length - 1));
  /** Purchase by hearing, and the rate of each purchase without hearing. */
  private readonly purchase: Int32Array;
  private readonly rate: Float64Array;
  /** Hearings before a purchase by arc: those of arc `a` are `order[places[a]] .. order[places[a + 1]]`. */
  private readonly places: Int32Array;
  private readonly order: Int32Array;
  private readonly known: Int32Array;
  private delay = FIRST_DELAY;
  /** What a telling that is no purchase moves, of what a purchase moves. */
  private other = 1;

  constructor(
    log: PreparedLog,
    private readonly evidence: TieEvidence,
    activity: Float64Array,
    rates: Float64Array,
  ) {
    const { arc, starts, buyer, product, vain, cut } = evidence;
    const arcs = log.listening.arcs.heads.length;
    [this.chances, this.errors, this.real] = [new Float64Array(arcs), new Float64Array(arcs), new Float64Array(arcs)];
    this.prior = new TiePrior(log.listening);
    this.purchase = new Int32Array(arc.length);
    this.rate = new Float64Array(buyer.length);
    for (let n = 0; n < buyer.length; n += 1) {
      this.purchase.fill(n, starts[n], starts[n + 1]);
      this.rate[n] = Math.max(LEAST_RATE, rates[product[n]] * activity[buyer[n]]);
    }
    this.places = new Int32Array(arcs + 1);
    for (const a of arc) this.places[a + 1] += 1;
    const seen = Uint8Array.from({ length: arcs }, (_, a) =>
      Number(this.places[a + 1] > 0 || vain[0][a] > 0 || vain[1][a] > 0),
    );
    for (const a of cut.arc) seen[a] = 1;
    for (let a = 0; a < arcs; a += 1) this.places[a + 1] += this.places[a];
    const next = this.places.slice(0, arcs);
    this.order = new Int32Array(arc.length);
    arc.forEach((a, n) => (this.order[next[a]++] = n));
    this.known = Int32Array.from(seen.keys()).filter((a) => seen[a] === 1);
    this.fromPrior();
  }

  *round(): Steps<void> {
    const { evidence, chances, purchase } = this;
    const hazard = new Float64Array(purchase.length);
    const rate = this.rate.slice();
    for (let n = 0; n < hazard.length; n += 1) {
      const chance = this.moved(chances[evidence.arc[n]], evidence.other[n]);
      hazard[n] = (chance * this.density(evidence.delay[n])) / (1 - chance * this.done(evidence.delay[n]));
      rate[purchase[n]] += hazard[n];
    }
    const vain = this.inVain();
    const logs = [GRID.map((p) => Math.log1p(-p)), GRID.map((p) => Math.log1p(-this.moved(p, 1)))];
    const weights = new Float64Array(GRID.length).fill(GRID_PRIOR);
    const posterior = new Float64Array(GRID.length);
    // Caused and tried by tellings that are no purchases.
    let [caused, tried] = [OTHER_PRIOR, OTHER_PRIOR];
    for (let k = 0; k < this.known.length; k += 1) {
      if (k % SLICE === 0) yield k / this.known.length;
      const arc = this.known[k];
      tried += chances[arc] * vain[1][arc];
      const real = this.prior.real(arc);
      for (let j = 0; j < GRID.length; j += 1) {
        posterior[j] =
          Math.log(j === 0 ? 1 - real : real * this.grid[j]) + vain[0][arc] * logs[0][j] + vain[1][arc] * logs[1][j];
      }
      for (let place = this.places[arc]; place < this.places[arc + 1]; place += 1) {
        const n = this.order[place];
        const [density, done] = [this.density(evidence.delay[n]), this.done(evidence.delay[n])];
        const others = Math.max(LEAST_RATE, rate[purchase[n]] - hazard[n]);
        for (let j = 0; j < GRID.length; j += 1) {
          const chance = this.moved(GRID[j], evidence.other[n]);
          posterior[j] += Math.log(1 - chance * done + (chance * density) / others);
        }
        if (evidence.other[n] === 0) continue;
        caused += hazard[n] / rate[purchase[n]];
        tried += chances[arc] * done;
      }
      this.keep(arc, posterior, weights);
    }
    this.learnDelay(hazard, rate);
    this.other = caused / tried;
    const all = weights.reduce((sum, weight, j) => (j > 0 ? sum + weight : sum), 0);
    for (let j = 1; j < GRID.length; j += 1) this.grid[j] = weights[j] / all;
    this.prior.learn(this.known, this.real);
    this.fromPrior();
  }

  /** The chances as what is caused at any time: purchases within the lag were left out. */
  result({ listening: { arcs }, present, end }: PreparedLog): SalesChances {
    const lost = Math.exp(EVIDENCE_LAG / this.delay);
    const { chances, errors, delay } = this;
    rowOwners(arcs.starts).forEach((listener, arc) => {
      const scale =
        present[listener] > end - EVIDENCE_WINDOW
          ? 0
          : Math.min(lost, MOST_CHANCE / Math.max(chances[arc], LEAST_RATE));
      chances[arc] *= scale;
      errors[arc] *= scale;
    });
    return { chances, errors, delay };
  }

  /** Mean and standard deviation of a posterior, given as logarithms; its masses are added to `weights`. */
  private keep(arc: number, posterior: Float64Array, weights: Float64Array): void {
    const most = posterior.reduce((a, b) => Math.max(a, b), -Infinity);
    let [sum, first, second] = [0, 0, 0];
    for (let j = 0; j < GRID.length; j += 1) {
      posterior[j] = Math.exp(posterior[j] - most);
      sum += posterior[j];
      first += posterior[j] * GRID[j];
      second += posterior[j] * GRID[j] ** 2;
    }
    for (let j = 1; j < GRID.length; j += 1) weights[j] += posterior[j] / sum;
    this.real[arc] = 1 - posterior[0] / sum;
    this.chances[arc] = first / sum;
    this.errors[arc] = Math.sqrt(Math.max(0, second / sum - (first / sum) ** 2));
  }

  /** Chances of ties without evidence. */
  private fromPrior(): void {
    let [first, second] = [0, 0];
    for (let j = 1; j < GRID.length; j += 1) {
      first += this.grid[j] * GRID[j];
      second += this.grid[j] * GRID[j] ** 2;
    }
    const known = new Uint8Array(this.chances.length);
    for (const arc of this.known) known[arc] = 1;
    for (let arc = 0; arc < known.length; arc += 1) {
      if (known[arc] === 1 && this.chances[arc] > 0) continue;
      const real = this.prior.real(arc);
      this.chances[arc] = real * first;
      this.errors[arc] = Math.sqrt(Math.max(0, real * second - (real * first) ** 2));
    }
  }

  /** Hearings in vain of each arc, those that were cut short by the share of the delays that would have ended. */
  private inVain(): readonly [Float64Array, Float64Array] {
    const vain = this.evidence.vain.map((counts) => counts.map((count) => count * this.done(EVIDENCE_WINDOW)));
    const { arc, watched, other } = this.evidence.cut;
    arc.forEach((a, n) => (vain[other[n]][a] += this.done(watched[n])));
    return [vain[0], vain[1]];
  }

  private learnDelay(hazard: Float64Array, rate: Float64Array): void {
    let [waited, caused] = [0, 0];
    hazard.forEach((one, n) => {
      const share = one / rate[this.purchase[n]];
      waited += share * (this.evidence.delay[n] - EVIDENCE_LAG);
      caused += share;
    });
    if (caused > 1) this.delay = Math.max(LEAST_DELAY, waited / caused);
  }

  private moved(chance: number, other: number): number {
    return other === 0 ? chance : Math.min(MOST_CHANCE, chance * this.other);
  }

  /** Density of the delay after the lag, and the share of delays that have ended. */
  private density(delay: number): number {
    return Math.exp(-(delay - EVIDENCE_LAG) / this.delay) / this.delay;
  }

  private done(delay: number): number {
    return 1 - Math.exp(-(delay - EVIDENCE_LAG) / this.delay);
  }
}
