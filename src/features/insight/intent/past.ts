import { type ShopPast } from '../../../algorithms/intent/shop-past.js';
import { KIND_CODE } from '../../activity/index.js';
import { type Snapshot } from '../../models/index.js';

const CODES = {
  ...{ view: KIND_CODE.VIEW, cart: KIND_CODE.ADD_TO_CART, purchase: KIND_CODE.PURCHASE, return: KIND_CODE.RETURN },
  interest: [KIND_CODE.LIKE, KIND_CODE.SHARE, KIND_CODE.COMMENT, KIND_CODE.RATE],
};

/** What is learnt from: all events, and of other people those whose events the person may see. */
export function pastOf({ dataset }: Pick<Snapshot, 'dataset'>): ShopPast {
  const { users, events, social, heard } = dataset;
  const heardStarts = new Int32Array(users + 1);
  const others: number[] = [];
  for (let p = 0; p < users; p += 1) {
    for (let e = social.indptr[p]; e < social.indptr[p + 1]; e += 1) {
      if (heard === undefined || heard[e] === 1) others.push(social.indices[e]);
    }
    heardStarts[p + 1] = others.length;
  }
  const { indptr: starts, item, kind, time } = events;
  return { people: users, starts, item, kind, time, heardStarts, heard: Int32Array.from(others), codes: CODES };
}
