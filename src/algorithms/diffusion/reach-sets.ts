import { Growing } from '../growing.js';
import { type Rng } from '../random.js';
import { type ReverseReach } from './reverse-reach.js';
import { type Seeding } from './seeding-problem.js';

/** A growing sample of reverse-reachable sets, in compressed rows: the elements of set `s` are `starts[s] .. starts[s + 1]`. */
export class ReachSets {
  private readonly ends = new Growing(Int32Array);
  private readonly held = new Growing(Int32Array);

  /** @param reach one an offer */
  constructor(
    private readonly seeding: Seeding,
    private readonly reach: readonly ReverseReach[],
  ) {
    this.ends.push(0);
  }

  get count(): number {
    return this.ends.length - 1;
  }

  get starts(): Int32Array {
    return this.ends.values();
  }

  /** Elements of seeding; all of one set are of one offer. */
  get members(): Int32Array {
    return this.held.values();
  }

  /** Draws one more set. @returns its size */
  draw(rng: Rng): number {
    const { nodes, roots, seedsCount } = this.seeding;
    const root = roots.draw(rng);
    const person = root % nodes;
    const offer = (root - person) / nodes;
    const { reached, draw } = this.reach[offer];
    const size = draw(person, rng);
    // The root stands first. Where seeds do not count as reached, the root is left out: it would reach only itself.
    for (let m = seedsCount[offer] ? 0 : 1; m < size; m += 1) this.held.push(root - person + reached[m]);
    this.ends.push(this.held.length);
    return size;
  }
}
