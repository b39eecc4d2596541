import { isTarget, type KindTable } from '../../../../gnn/index.js';
import { type LaunchHistory, historyOf, type Taken } from '../../../algorithms/launch/history.js';
import { type Snapshot } from '../../models/index.js';

/** Who took which product first when, in a snapshot: bought or liked it, shared it or rated it well. Views are no sign that a product was taken. */
export function takenIn({ dataset }: Pick<Snapshot, 'dataset'>, kinds: KindTable): LaunchHistory {
  return historyOf(dataset.users, dataset.items, acts(dataset, kinds));
}

function* acts({ users, events }: Snapshot['dataset'], kinds: KindTable): Generator<Taken> {
  const { indptr, item, kind, value, time } = events;
  for (let person = 0; person < users; person += 1) {
    for (let e = indptr[person]; e < indptr[person + 1]; e += 1) {
      if (isTarget(kinds, kind[e], value[e])) yield { person, product: item[e], at: time[e] };
    }
  }
}
