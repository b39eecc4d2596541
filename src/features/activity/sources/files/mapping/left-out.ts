/** A value that cannot be read and that its row can do without: it is left out, or something else stands for it. */
export class LeftOut {
  constructor(
    /** `<field>: <what is wrong>`. */
    readonly reason: string,
    /** What stands for it; nothing by default. */
    readonly instead?: unknown,
    /** How many values. */
    readonly count = 1,
  ) {}
}

/** Receives each reason for which values of a row are left out, and how many. */
export type NoteLeftOut = (reason: string, count: number) => void;

/** A value as it stands in the row, after what is left out of it is noted. */
export function settled(value: unknown, note: NoteLeftOut): unknown {
  if (!(value instanceof LeftOut)) return value;
  note(value.reason, value.count);
  return value.instead;
}
