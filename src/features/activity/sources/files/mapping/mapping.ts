import { z } from 'zod';
import { IngestError } from '../errors.js';
import { FIELDS } from './fields.js';
import { type Target } from '../rows.js';

/**
 * A mapping says what each file of a folder holds, and which column fills which field. It is documented with examples in
 * docs/mappings/README.md, and read strictly: a typing mistake is an error and not a column that is left out.
 */
const timeUnit = z.enum(['s', 'ms', 'iso', 'auto']);
const encoding = z.enum(['utf-8', 'latin1']);

const lookup = z.strictObject({
  /** A file of the same folder, tab separated with a header line. */
  file: z.string().min(1),
  key: z.string().min(1),
  value: z.string().min(1),
  encoding: encoding.default('utf-8'),
});

const columnSpec = z.union([
  z.string().min(1),
  z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ year: z.string().min(1), month: z.string().min(1), day: z.string().min(1) }),
  z.strictObject({
    column: z.string().min(1),
    /** Text of the cell, lower case, to text of the field; cells that are not in it pass unchanged. */
    map: z.record(z.string(), z.string()).optional(),
    lookup: lookup.optional(),
    unit: timeUnit.optional(),
    scale: z.number().positive().optional(),
    /** Used where the cell is empty. */
    default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  }),
]);

function columnsOf<T extends Target>(target: T): z.ZodObject<Record<string, z.ZodTypeAny>> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(FIELDS[target]).map(([field, { required }]: [string, { required?: true }]) => [
        field,
        required ? columnSpec : columnSpec.optional(),
      ]),
    ),
  );
}

function fileOf<T extends Target>(target: T) {
  return z.strictObject({
    /** Name in the folder; `*` stands for any characters; without an extension .csv, .tsv, .jsonl and .ndjson are tried. */
    file: z.string().min(1),
    target: z.literal(target),
    format: z.enum(['csv', 'tsv', 'jsonl']).optional(),
    delimiter: z.string().length(1).optional(),
    /** Quote character, or null where quotes are plain characters (the default of tsv). */
    quote: z.string().length(1).nullable().optional(),
    encoding: encoding.default('utf-8'),
    /** Names of the columns of a file that has no header line. */
    header: z.array(z.string().min(1)).min(1).optional(),
    optional: z.boolean().default(false),
    columns: columnsOf(target),
  });
}

const mappingSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  files: z
    .array(
      z.discriminatedUnion('target', [
        fileOf('users'),
        fileOf('products'),
        fileOf('categories'),
        fileOf('friendships'),
        fileOf('follows'),
        fileOf('events'),
      ]),
    )
    .min(1),
});

export type ColumnSpec = z.infer<typeof columnSpec>;
export type Lookup = z.infer<typeof lookup>;
type ParsedFile = z.infer<typeof mappingSchema>['files'][number];
export type FileMapping = Omit<ParsedFile, 'columns'> & { readonly columns: Readonly<Record<string, ColumnSpec>> };
export interface Mapping {
  readonly name: string;
  readonly files: readonly FileMapping[];
}

/**
 * Checks a mapping.
 * @throws {IngestError} MAPPING_INVALID with one line per fault: its path in the JSON (`files[0].columns.at`) and what is wrong.
 */
export function parseMapping(json: unknown, source: string): Mapping {
  const result = mappingSchema.safeParse(json);
  if (result.success) return result.data as Mapping;
  const lines = result.error.issues.map((issue) => `  ${jsonPath(issue.path)}: ${issue.message}`);
  throw new IngestError('MAPPING_INVALID', `${source} is not a valid mapping:\n${lines.join('\n')}`);
}

function jsonPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : `${text === '' ? '' : '.'}${String(step)}`;
  return text === '' ? '(top)' : text;
}
