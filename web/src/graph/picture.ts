/** People to draw, in columns: entry n of each list is about the same person. */
export interface Picture {
  readonly names: readonly string[];
  /** From left to right and from bottom to top, in any unit that both share. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** 0 to 1: the area of the dot. */
  readonly size: readonly number[];
  /** 1 to 12 for the colours of groups, 0 for the others. */
  readonly group: readonly number[];
  /** Pairs of people, one after another: who are tied. */
  readonly ties: readonly number[];
}

/** What stands out. */
export interface Emphasis {
  /** Around whom the picture is. */
  readonly centre: number;
  /** Who was chosen, the centre by default. */
  readonly chosen: number;
  /** Ways from person to person. */
  readonly ways: readonly (readonly number[])[];
}

/** Who is drawn first: large dots lie over small ones. */
export function fromSmallest({ size }: Picture): readonly number[] {
  return [...size.keys()].sort((a, b) => size[a] - size[b]);
}

/** The ways' people, each once. */
export function peopleOn({ ways }: Emphasis): ReadonlySet<number> {
  return new Set(ways.flat());
}
