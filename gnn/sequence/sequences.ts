/** What people did, one after the other: the events of person `p` stand at `starts[p]` to before `starts[p + 1]`, the oldest first. */
export interface Sequences {
  /** Size of the catalogue; events are item numbers below it. */
  readonly items: number;
  readonly starts: Uint32Array;
  readonly events: Uint32Array;
  /** When each was, in seconds, where that is known. */
  readonly times: Float64Array | null;
}

/** What one person did. */
export interface History {
  /** Item numbers, the oldest first. */
  readonly items: Uint32Array;
  /** As many, or null where times are not known. */
  readonly times: Float64Array | null;
}

/** @throws RangeError where an item number is not below `items`, times go backwards, or only some people have times */
export function sequencesOf(
  histories: readonly { items: ArrayLike<number>; times?: ArrayLike<number> | null }[],
  items: number,
): Sequences {
  const starts = new Uint32Array(histories.length + 1);
  histories.forEach((history, person) => (starts[person + 1] = starts[person] + history.items.length));
  const events = new Uint32Array(starts[histories.length]);
  const times = histories.some((history) => history.times) ? new Float64Array(events.length) : null;
  histories.forEach((history, person) => {
    for (let n = 0; n < history.items.length; n += 1) {
      const [item, time] = [history.items[n], history.times?.[n]];
      if (!(item >= 0 && item < items)) throw new RangeError(`Item ${item} of person ${person} is not below ${items}.`);
      events[starts[person] + n] = item;
      if (times === null) continue;
      if (!(time !== undefined && (n === 0 || time >= times[starts[person] + n - 1])))
        throw new RangeError(`Event ${n} of person ${person} has no time, or one before the event before it.`);
      times[starts[person] + n] = time;
    }
  });
  return { items, starts, events, times };
}

/** How many people there are. */
export function peopleOf({ starts }: Sequences): number {
  return starts.length - 1;
}

/** The events of a person but for the last `without`, without a copy. */
export function historyOf({ starts, events, times }: Sequences, person: number, without: number = 0): History {
  const [from, to] = [starts[person], Math.max(starts[person], starts[person + 1] - without)];
  return { items: events.subarray(from, to), times: times?.subarray(from, to) ?? null };
}

/** Everybody without the last `count` events; who had fewer has none. */
export function withoutLast(sequences: Sequences, count: number): Sequences {
  const histories = Array.from({ length: peopleOf(sequences) }, (_, person) => historyOf(sequences, person, count));
  return sequencesOf(histories, sequences.items);
}
