import { type ProposedFile } from './query';

/** As docs/mappings/README.md has it, as far as it is changed here. */
export interface Mapping {
  readonly files: readonly MappedFile[];
}
interface MappedFile extends Named {
  readonly columns: Readonly<Record<string, unknown>>;
}

interface Named {
  readonly file: string;
  readonly target: string;
}

/** What fills fields now: a column, null for nothing; undefined is what was proposed. */
export type FieldChanges = Readonly<Record<string, string | null | undefined>>;

/** What a person changed of a proposal, by {@link keysOf} files: which are not read, and fields that another column fills (null: none). */
export interface Changes {
  readonly skipped: readonly string[];
  readonly columns: Readonly<Record<string, FieldChanges>>;
}

export const NO_CHANGES: Changes = { skipped: [], columns: {} };

/** What tells the files of a mapping apart, whatever other files there are: name and target, and the turn where one is read twice. */
export function keysOf(files: readonly Named[]): readonly string[] {
  const turns = new Map<string, number>();
  return files.map(({ file, target }) => {
    const name = `${file} ${target}`;
    const turn = (turns.get(name) ?? 0) + 1;
    turns.set(name, turn);
    return `${name} ${turn}`;
  });
}

/** What of it still can be so: files that came since under the same names may lack a column. */
export function fitting(changes: Changes, files: readonly ProposedFile[]): Changes {
  const keys = keysOf(files);
  const columns = files.map(({ columns: there }, n) => {
    const given = Object.entries(changes.columns[keys[n]] ?? {});
    return [keys[n], Object.fromEntries(given.filter(([, from]) => typeof from !== 'string' || there.includes(from)))];
  });
  return { ...changes, columns: Object.fromEntries(columns) as Changes['columns'] };
}

/** The mapping with what was changed, as JSON. */
export function changed(mapping: string, { skipped, columns }: Changes): string {
  const whole = JSON.parse(mapping) as Mapping;
  const keys = keysOf(whole.files);
  const files = whole.files.flatMap((file, n) =>
    skipped.includes(keys[n]) ? [] : [withColumns(file, columns[keys[n]] ?? {})],
  );
  return JSON.stringify({ ...whole, files }, null, 2);
}

function withColumns(file: MappedFile, changes: FieldChanges): MappedFile {
  const given = Object.entries(changes).filter(([, from]) => from !== undefined);
  const columns = Object.entries({ ...file.columns, ...Object.fromEntries(given) });
  return { ...file, columns: Object.fromEntries(columns.filter(([, from]) => from !== null)) };
}

/** What a mapping says of a field, as far as the file has it: ready mappings name columns that a file may lack. */
export function givenBy({ from }: Pick<ProposedFile['fields'][number], 'from'>, columns: readonly string[]): unknown {
  const spec = from === null ? null : (JSON.parse(from) as unknown);
  if (typeof spec !== 'string') return spec;
  return columns.find((column) => column === spec) ?? columns.find((column) => alike(column, spec)) ?? null;
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What fills a field, where it is more than a column, as a text: `= PURCHASE`, `Name, Lineitem name`. */
export function summary(spec: unknown): string {
  if (typeof spec === 'object' && spec !== null && 'constant' in spec) return `= ${String(spec.constant)}`;
  const names = new Set<string>();
  collect(spec, names);
  return [...names].join(', ');
}

function collect(spec: unknown, names: Set<string>): void {
  if (typeof spec === 'string') names.add(spec);
  if (typeof spec !== 'object' || spec === null) return;
  const { column, first, flags, year, month, day } = spec as Readonly<Record<string, unknown>>;
  for (const part of [column, first, flags, year, month, day].flat()) collect(part, names);
}

/** Columns that fill nothing. */
export function unused({ columns, fields }: ProposedFile, changes: FieldChanges): string[] {
  const names = new Set<string>();
  for (const one of fields) {
    const change = changes[one.field];
    collect(change === undefined ? givenBy(one, columns) : change, names);
  }
  return columns.filter((column) => ![...names].some((name) => alike(name, column)));
}
