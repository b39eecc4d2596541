import { type Part, type PersonView } from '../part.js';
import { sparsePart } from '../sparse-scores.js';

/**
 * The items of friends: row u of `S~ R` with `S~ = D^(-1/2) S D^(-1/2)`. The symmetric normalisation matters: a
 * friend with few ties counts more than one with many (plain row means were clearly worse). Raw values: the fusion scales
 * them.
 *
 * @param sharesOf each friend's share; by `heardShares` where the strength of ties or friends' influence is known
 */
export function friendsPart(sharesOf: (person: PersonView) => Float64Array = friendShares): Part {
  return sparsePart('friends', (person, _at, into) => {
    const shares = sharesOf(person);
    for (let f = 0; f < shares.length; f += 1) {
      const { items, weights } = person.friends[f];
      for (let n = 0; n < items.length; n += 1) into.add(items[n], shares[f] * weights[n]);
    }
  });
}

/**
 * The person's row of `S~`: `s_uv / sqrt(d_u d_v)` for each friend, with the person's own degree as the sum of tie strengths. Degree 0
 * gives 0.
 */
export function friendShares(person: PersonView): Float64Array {
  let degree = 0;
  for (const friend of person.friends) degree += friend.strength;
  return Float64Array.from(person.friends, (friend) =>
    degree > 0 && friend.degree > 0 ? friend.strength / Math.sqrt(degree * friend.degree) : 0,
  );
}
