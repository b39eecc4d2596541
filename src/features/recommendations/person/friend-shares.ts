import { friendShares, heardShares, type Ranker, type Shares } from '../../../../gnn/index.js';
import { type ServingModel } from '../shop/serving-model.js';

const shares = new WeakMap<Ranker, Shares>();

/**
 * How friends share the friends' term of a score. With a model: by tie strength and influence of the friends, if training
 * found that these help.
 */
export function sharesOf(model: ServingModel | undefined): Shares {
  if (!model) return friendShares;
  let found = shares.get(model.ranker);
  if (!found) {
    const { ties, influence } = model.ranker.state.learnt;
    found = heardShares(ties, influence);
    shares.set(model.ranker, found);
  }
  return found;
}
