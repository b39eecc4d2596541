/** Who did what when, in compressed rows: the acts on item `i` are `starts[i] .. starts[i + 1]`. */
export interface ActionLog {
  readonly people: number;
  readonly starts: Uint32Array;
  /** Who acted; each person once an item. */
  readonly actors: Int32Array;
  /** When, in any unit; not decreasing within an item. */
  readonly times: Float64Array;
}

/**
 * Groups acts by item, in the order of time; of several acts of a person on an item the first counts.
 *
 * @param people how many there are; actors are 0 .. people - 1
 * @param items of each act, any whole numbers from 0 to below `itemCount`
 * @throws RangeError where lengths differ, an actor or item lies outside or a time is no number
 */
export function actionLogFrom(
  people: number,
  itemCount: number,
  { actors, items, times }: Record<'actors' | 'items' | 'times', ArrayLike<number>>,
): ActionLog {
  if (actors.length !== items.length || actors.length !== times.length) {
    throw new RangeError(
      `actors, items and times differ in number: ${actors.length}, ${items.length}, ${times.length}`,
    );
  }
  const rows = Array.from({ length: itemCount }, (): number[] => []);
  for (let n = 0; n < actors.length; n += 1) {
    if (!within(actors[n], people)) throw new RangeError(`no person ${actors[n]} among ${people}`);
    if (!within(items[n], itemCount)) throw new RangeError(`no item ${items[n]} among ${itemCount}`);
    if (!Number.isFinite(times[n])) throw new RangeError(`act ${n} was at ${times[n]}, which is no time`);
    rows[items[n]].push(n);
  }
  const seenFor = new Int32Array(people).fill(-1);
  const starts = new Uint32Array(itemCount + 1);
  const kept: number[] = [];
  rows.forEach((row, item) => {
    row.sort((a, b) => times[a] - times[b]);
    for (const n of row) {
      if (seenFor[actors[n]] === item) continue;
      seenFor[actors[n]] = item;
      kept.push(n);
    }
    starts[item + 1] = kept.length;
  });
  return {
    people,
    starts,
    actors: Int32Array.from(kept, (n) => actors[n]),
    times: Float64Array.from(kept, (n) => times[n]),
  };
}

function within(n: number, below: number): boolean {
  return Number.isInteger(n) && n >= 0 && n < below;
}
