import { readTieEnds, type ReadTieEndsParams, type ReadTieEndsRow } from '../../../cypher/ties/index.js';
import { foldEvents, type TieEnd } from '../../../gnn/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import { EVENT_KINDS, KIND_CODE } from '../activity/index.js';
import { type LoadedModel } from '../models/index.js';

/** A model in memory, as far as judging ties needs it. */
export type TieModelInUse = Pick<LoadedModel, 'id' | 'itemRows' | 'userRows' | 'kinds'> & {
  readonly ranker: { readonly state: Pick<LoadedModel['ranker']['state'], 'learnt'> };
};

/** How much of the graph is read of each end; training takes at most a thousand items of a person too. */
const CAPS = { friends: 100, events: 1_000, scanned: 2_000 } as const;

const CODES = Object.fromEntries(
  EVENT_KINDS.map(({ kind, relationship }) => [kind === 'NOT_INTERESTED' ? kind : relationship, KIND_CODE[kind]]),
) as unknown as ReadTieEndsParams['codes'];

/** People as the graph has them now, by id; nothing for who does not exist. */
export async function readEnds(
  db: Database,
  ids: readonly string[],
  context?: QueryContext,
): Promise<Map<string, ReadTieEndsRow>> {
  const rows = await db.run(readTieEnds, { ids: [...new Set(ids)], codes: CODES, ...CAPS }, context);
  return new Map(rows.map((row) => [row.userId, row]));
}

/**
 * One end in the rows of a model.
 *
 * @param otherId the other end, who is left out of her friends
 * @param at unix seconds: later events do not count
 */
export function endOf(row: ReadTieEndsRow, otherId: string, model: TieModelInUse, at: number): TieEnd {
  const known = Array.from(row.items.keys()).filter((e) => model.itemRows.has(row.items[e]));
  const pick = <T>(column: readonly T[]): T[] => known.map((e) => column[e]);
  const { items, weights } = foldEvents(
    {
      item: pick(row.items).map((id) => model.itemRows.get(id)!),
      ...{ kind: pick(row.kinds), value: pick(row.values), time: pick(row.times), from: 0, to: known.length },
    },
    model.kinds,
    { at },
  );
  const friends = row.friends.filter(({ userId }) => userId !== otherId);
  return {
    row: model.userRows.get(row.userId) ?? -1,
    items,
    weights,
    friends: friends.map(({ userId, ties }) => ({ id: userId, row: model.userRows.get(userId) ?? -1, ties })),
    ties: Math.max(friends.length, row.ties - 1),
  };
}
