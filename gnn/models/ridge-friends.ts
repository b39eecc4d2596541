import { euclideanNorm } from './fusion.js';
import { type Part, type PersonView } from './part.js';

/**
 * What she has and what her friends have on one scale: `L_u = R_u B + β c F_u`, with `F = S~ R` the friends' part and `c`
 * the same for everybody (`friendsScale`). So a person with many telling friends hears more of them than one with few,
 * where scaling each part to length 1 would make both alike: held out on Yelp (a tenth of train, NDCG@20), this with the
 * network .0766, the three parts scaled one by one at best .0742.
 *
 * @param factor `β c`
 */
export function ridgeFriendsPart(ridge: Part, friends: Part, factor: number): Part {
  let buffer = new Float32Array(0);
  return {
    name: 'ridge-friends',
    score(person, at, out) {
      ridge.score(person, at, out);
      if (person.friends.length === 0) return;
      if (buffer.length !== out.length) buffer = new Float32Array(out.length);
      friends.score(person, at, buffer);
      for (let i = 0; i < out.length; i += 1) out[i] += factor * buffer[i];
    },
  };
}

/**
 * `c`: mean length of the ridge's scores over that of the friends' scores, over the given people. With it `β` means the
 * same in every shop.
 *
 * @returns 0 where friends say nothing
 */
export function friendsScale(
  ridge: Part,
  friends: Part,
  people: Iterable<PersonView>,
  at: number,
  items: number,
): number {
  const out = new Float32Array(items);
  let own = 0;
  let theirs = 0;
  for (const person of people) {
    ridge.score(person, at, out);
    own += euclideanNorm(out);
    friends.score(person, at, out);
    theirs += euclideanNorm(out);
  }
  return theirs > 0 ? own / theirs : 0;
}
