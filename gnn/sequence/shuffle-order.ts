import { type Rng, shuffle } from '../../src/algorithms/random.js';
import { historyOf, peopleOf, type Sequences } from './sequences.js';

/**
 * Events of one person that have the same time in another order, the last one among them: a file's order within a day says nothing, and what learns from it is flattered.
 *
 * @throws RangeError where times are not known
 */
export function shuffleEqualTimes(sequences: Sequences, rng: Rng): Sequences {
  const { times, events } = sequences;
  if (times === null) throw new RangeError('Times are not known.');
  const out = events.slice();
  for (let person = 0; person < peopleOf(sequences); person += 1) {
    const end = sequences.starts[person + 1];
    for (let from = sequences.starts[person], to = from; from < end; from = to) {
      while (to < end && times[to] === times[from]) to += 1;
      shuffle(out.subarray(from, to), rng);
    }
  }
  return { ...sequences, events: out };
}

/** Everything before each person's last event in another order: what is left of a model when order says nothing. */
export function shufflePast(sequences: Sequences, rng: Rng): Sequences {
  const shuffled = { ...sequences, events: sequences.events.slice() };
  for (let person = 0; person < peopleOf(shuffled); person += 1) shuffle(historyOf(shuffled, person, 1).items, rng);
  return shuffled;
}
