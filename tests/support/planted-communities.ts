import { randomInt, type Rng } from '../../src/algorithms/random.js';
import { type Csr, csrFromEdges, csrFromEntries } from '../../gnn/tensors/csr.js';

export interface PlantedCommunities {
  readonly users: number;
  readonly items: number;
  readonly communities: number;
  readonly interactions: Csr;
  readonly social: Csr;
  readonly communityOf: (row: number) => number;
}

/**
 * People and items fall into communities by row number modulo their count. Each person has six items, five of them of the
 * community of the person, and four friends within it.
 */
export function plantedCommunities(users: number, items: number, communities: number, rng: Rng): PlantedCommunities {
  const within = (size: number, community: number): number =>
    community + communities * randomInt(rng, Math.floor(size / communities));
  const [person, item, from, to]: number[][] = [[], [], [], []];
  for (let u = 0; u < users; u += 1) {
    for (let n = 0; n < 6; n += 1) {
      person.push(u);
      item.push(n < 5 ? within(items, u % communities) : randomInt(rng, items));
    }
    for (let n = 0; n < 2; n += 1) {
      from.push(u);
      to.push(within(users, u % communities));
    }
  }
  const interactions = csrFromEntries(users, items, person, item, null);
  interactions.values.fill(1);
  const social = csrFromEdges(users, from, to);
  return { users, items, communities, interactions, social, communityOf: (row) => row % communities };
}
