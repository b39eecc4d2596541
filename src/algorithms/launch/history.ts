import { Growing } from '../growing.js';

/** Who took which product first when: what launches are learnt from. A person who bought, liked or rated a product took it. */
export interface LaunchHistory {
  readonly people: number;
  readonly products: number;
  /** One entry for each pair of person and product, in the order of times. */
  readonly person: Int32Array;
  readonly product: Int32Array;
  /** Unix seconds of the first time. */
  readonly at: Float64Array;
}

/** Acts in any order, of which the first of each pair of person and product counts. */
export interface Taken {
  readonly person: number;
  readonly product: number;
  readonly at: number;
}

export function historyOf(people: number, products: number, acts: Iterable<Taken>): LaunchHistory {
  const columns = { person: new Growing(Int32Array), product: new Growing(Int32Array), at: new Growing(Float64Array) };
  for (const act of acts) {
    columns.person.push(act.person);
    columns.product.push(act.product);
    columns.at.push(act.at);
  }
  const [person, product, at] = [columns.person.values(), columns.product.values(), columns.at.values()];
  const byPair = (a: number, b: number): number => person[a] - person[b] || product[a] - product[b];
  const inPairs = Uint32Array.from(at.keys()).sort((a, b) => byPair(a, b) || at[a] - at[b]);
  const firsts = inPairs.filter((entry, n) => n === 0 || byPair(entry, inPairs[n - 1]) !== 0);
  const entries = firsts.sort((a, b) => at[a] - at[b] || byPair(a, b));
  return {
    ...{ people, products },
    person: Int32Array.from(entries, (n) => person[n]),
    product: Int32Array.from(entries, (n) => product[n]),
    at: Float64Array.from(entries, (n) => at[n]),
  };
}

/** The history as if these products had never been there. */
export function withoutProducts(history: LaunchHistory, omitted: ReadonlySet<number>): LaunchHistory {
  const kept = Uint32Array.from(history.product.keys()).filter((n) => !omitted.has(history.product[n]));
  return {
    ...history,
    person: Int32Array.from(kept, (n) => history.person[n]),
    product: Int32Array.from(kept, (n) => history.product[n]),
    at: Float64Array.from(kept, (n) => history.at[n]),
  };
}
