import { type ShopEvent } from './events.js';
import { type ShopOptions, type ShopPlan, type ShopSize } from './plan.js';
import { Tally, truthOf } from './planted.js';
import { type RowOf, eventRow, followRows, friendshipRows, itemRows, userRows } from './rows.js';
import { simulate } from './simulate.js';
import { type Truth } from './truth.js';
import { makeWorld } from './world.js';

/** A whole demo shop in memory: the rows of the five files and the truth. */
export interface Shop {
  readonly users: readonly RowOf<'users.csv'>[];
  readonly items: readonly RowOf<'item_info.csv'>[];
  readonly friendships: readonly RowOf<'social_network.csv'>[];
  readonly follows: readonly RowOf<'follows.csv'>[];
  readonly events: readonly RowOf<'user_behavior.csv'>[];
  readonly truth: Truth;
}

/**
 * Makes a demo shop in memory, with the same rows that `writeShop` writes. Meant for tests; size `load` belongs on disk.
 *
 * @throws RangeError when `end` is no date
 */
export function generateShop(size: ShopSize | ShopPlan, options: ShopOptions = {}): Shop {
  const world = makeWorld(size, options);
  const tally = new Tally();
  const keep = (event: ShopEvent): RowOf<'user_behavior.csv'> => {
    tally.add(event);
    return eventRow(world, event);
  };
  const events = Array.from(simulate(world)).flatMap((today) => today.map(keep));
  return {
    users: [...userRows(world)],
    items: [...itemRows(world)],
    friendships: [...friendshipRows(world)],
    follows: [...followRows(world)],
    events,
    truth: truthOf(world, tally),
  };
}
