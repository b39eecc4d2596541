import { ingestMentioned, storedLikes } from '../../../../../cypher/activity/index.js';
import { pairOf } from '../../events/event.js';
import { findLikes, type WriteTransaction } from '../../events/events.store.js';
import { type EventRow } from './rows.js';

/**
 * Ids of the likes among these rows that come on top of another like of that person for that product: of one in the graph, or
 * of an earlier row. A row whose own id is in the graph is none of them: it is told by its id, as other events are. The people
 * stay locked until the transaction ends, so that nobody else stores a like of theirs meanwhile.
 */
export async function repeatedLikes(tx: WriteTransaction, rows: readonly EventRow[]): Promise<ReadonlySet<string>> {
  const likes = rows.filter(({ kind }) => kind === 'LIKE');
  const repeated = new Set<string>();
  if (likes.length === 0) return repeated;
  // Who is not there cannot be locked.
  await tx.run(ingestMentioned, { userIds: [...new Set(likes.map(({ userId }) => userId))], productIds: [] });
  const first = await findLikes(tx, likes);
  const stored = new Set((await tx.run(storedLikes, { ids: likes.map(({ id }) => id) })).map(({ id }) => id));
  for (const like of likes) {
    const pair = pairOf(like);
    if (stored.has(like.id)) continue;
    if (first.has(pair)) repeated.add(like.id);
    else first.set(pair, like.id);
  }
  return repeated;
}
