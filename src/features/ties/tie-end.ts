import { type UserId } from '../people/index.js';
import { foldEvents, type TieEnd } from '../../../gnn/index.js';
import { type LoadedModel } from '../models/index.js';

/** One of the two people of a tie, read from the graph. */
export interface TieEndRecord {
  readonly userId: UserId;
  /** Product id of each event. This and the next three columns have one entry an event. */
  readonly items: readonly string[];
  /** Codes of `EVENT_KINDS`. */
  readonly kinds: readonly number[];
  /** Stars of a rating, 1 for the other kinds. */
  readonly values: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
  /** How many people are tied to the person. */
  readonly ties: number;
  /** Tied people and their numbers of ties; of very many people those with the fewest ties. */
  readonly friends: readonly { readonly userId: UserId; readonly ties: number }[];
}

/** The parts of a loaded model that the judgement of a tie needs. */
export type TieModelInUse = Pick<LoadedModel, 'id' | 'itemRows' | 'userRows' | 'kinds'> & {
  readonly ranker: { readonly state: Pick<LoadedModel['ranker']['state'], 'learnt'> };
};

/**
 * A person of a tie in the rows of a model.
 *
 * @param otherId the other person, who is removed from the tied people
 * @param at unix seconds: later events do not count
 */
export function tieEndOf(record: TieEndRecord, otherId: string, model: TieModelInUse, at: number): TieEnd {
  const known = Array.from(record.items.keys()).filter((e) => model.itemRows.has(record.items[e]));
  const pick = <T>(column: readonly T[]): T[] => known.map((e) => column[e]);
  const { items, weights } = foldEvents(
    {
      item: pick(record.items).map((id) => model.itemRows.get(id)!),
      ...{ kind: pick(record.kinds), value: pick(record.values), time: pick(record.times), from: 0, to: known.length },
    },
    model.kinds,
    { at },
  );
  const friends = record.friends.filter(({ userId }) => userId !== otherId);
  return {
    row: model.userRows.get(record.userId) ?? -1,
    items,
    weights,
    friends: friends.map(({ userId, ties }) => ({ id: userId, row: model.userRows.get(userId) ?? -1, ties })),
    ties: Math.max(friends.length, record.ties - 1),
  };
}
