import { z } from 'zod';
import { IngestError } from '../errors.js';
import { FIELDS } from './fields.js';
import { type Target } from '../rows.js';
import { isZone, luxonFormat } from './times.js';

/**
 * A mapping says what each file of a folder holds, and which column fills which field. It is documented with examples in
 * docs/mappings/README.md, and read strictly: a typing mistake is an error and not a column that is left out.
 */
const timeUnit = z.enum(['s', 'ms', 'us', 'ns', 'iso', 'auto']);
const timeFormat = z
  .string()
  .min(1)
  .refine(
    (format) => luxonFormat(format) !== undefined,
    'has a letter that stands for nothing; put plain text into square brackets',
  );
const name = z.string().min(1);
const names = z.array(name).min(1);
const plain = z.union([z.string(), z.number(), z.boolean()]);

/** How the bytes of a file become records. What is left out is recognised. */
const reading = {
  format: z.enum(['csv', 'tsv', 'jsonl', 'json']).optional(),
  /** Of any length. */
  delimiter: z.string().min(1).optional(),
  /** Quote character, or null where quotes are plain characters (the default of tsv). */
  quote: z.string().length(1).nullable().optional(),
  /** `latin1` is read as Windows-1252, as browsers do. */
  encoding: z.enum(['utf-8', 'utf-16', 'utf-16le', 'utf-16be', 'windows-1252', 'latin1']).optional(),
  /** JSON: path of a list of which each item is a row. */
  each: name.optional(),
  /** Names of the columns of a file that has no header line. */
  header: names.optional(),
  /** The file is one of refused rows that were mended, of which those of this file are read. */
  mends: name.optional(),
  /** Empty cells of these columns have the value of the record before, while the columns of `while` stay the same. */
  fillDown: z.strictObject({ columns: names, while: z.union([name, names]).optional() }).optional(),
};

const lookup = z.strictObject({
  /** A file of the same folder. */
  file: name,
  /** One column, or several that are one key together. */
  key: z.union([name, names]),
  value: name,
  /** Whether nothing is found where the file or a column of it is absent. */
  optional: z.boolean().optional(),
  /** Whether a key that stands beside two values finds nothing, and not the first of them. */
  unique: z.boolean().optional(),
  ...reading,
});

/** Where a text comes from. */
const cell = {
  /** One column, or several that are one text together, `with` (a slash) between them; nothing where one of them is empty. */
  column: z.union([name, names]),
  with: z.string().optional(),
  /** One table, or several: what the first one says is looked up in the next. */
  lookup: z.union([lookup, z.array(lookup).min(1)]).optional(),
  /** Text, lower case, to text of the field; texts that are not in it pass unchanged. */
  map: z.record(z.string(), z.string()).optional(),
  /** Used where there is no text. */
  default: plain.optional(),
  /** Stands before the text. */
  prefix: name.optional(),
  /** Where the look-up finds nothing: what stands before the last of these is looked up, and so on. */
  cut: name.optional(),
  /** Whether it is HTML, of which the text is wanted. */
  html: z.literal(true).optional(),
};
const tests = {
  is: z.union([plain, z.array(plain).min(1)]).optional(),
  not: z.union([plain, z.array(plain).min(1)]).optional(),
  empty: z.boolean().optional(),
};
/** A condition on the record of a cell. Where the file has no such column, it is left out. */
const gate = z.strictObject({ column: name, ...tests });
const readCell = z.strictObject({
  ...cell,
  unit: timeUnit.optional(),
  /** Letters of a time, as in `DD.MM.YYYY HH:mm`; with several formats the first that fits. */
  format: z.union([timeFormat, z.array(timeFormat).min(1)]).optional(),
  /** Time zone of times without an offset. */
  zone: z.string().refine(isZone, 'is no time zone (one is Europe/Berlin)').optional(),
  /** The sign before the fraction of a number. */
  decimal: z.enum(['.', ',']).optional(),
  scale: z.number().positive().optional(),
  /** The cell counts only in records of which all of these are true. */
  where: z.array(gate).min(1).optional(),
  /** The value is not known in records of which one of these is true (of several together: all), whatever other records say. */
  unless: z
    .array(z.union([gate, z.array(gate).min(1)]))
    .min(1)
    .optional(),
});
const constant = z.strictObject({ constant: plain });
const single = z.union([name, constant, readCell]);
const columnSpec = z.union([
  single,
  /** Categories that are columns: each holds the product where the cell is 1. */
  z.strictObject({ flags: names }),
  z.strictObject({ year: name, month: name, day: name }),
  /** The first of these that is there. */
  z.strictObject({ first: z.array(single).min(1) }),
]);

/** Several categories in one text, and categories within others. */
const categories = z.strictObject({
  ...cell,
  /** Between categories. */
  split: name.optional(),
  /** Between a category and the one within it. */
  path: name.optional(),
});

/** Several pictures in one text. */
const images = z.strictObject({
  ...cell,
  /** Between addresses. */
  split: name.optional(),
  /** The column that says what they show. */
  altText: name.optional(),
});

/** Several tags in one text. */
const tags = z.strictObject({
  ...cell,
  /** Between tags; a comma by default. */
  split: name.optional(),
});

/** Keeps the records of which all conditions are true. */
const condition = z
  .strictObject({
    ...cell,
    ...tests,
    above: z.number().optional(),
    below: z.number().optional(),
    /** Whether a purchase of a record that is left out for this is taken back, where an earlier ingest stored it. */
    takeBack: z.literal(true).optional(),
  })
  .refine(({ is, not, empty, above, below }) => [is, not, empty, above, below].some((test) => test !== undefined), {
    message: 'says no `is`, `not`, `empty`, `above` or `below`',
  });

/** How the values of records with one id become one. */
const RULES = ['first', 'last', 'lowest', 'highest', 'sum', 'any'] as const;

function columnsOf<T extends Target>(target: T): z.ZodObject<Record<string, z.ZodTypeAny>> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(FIELDS[target]).map(([field, { required }]: [string, { required?: true }]) => {
        const spec =
          field === 'categoryId' && target !== 'categories'
            ? z.union([columnSpec, categories])
            : field === 'images'
              ? z.union([columnSpec, images, z.strictObject({ first: z.array(images).min(1) })])
              : field === 'tags'
                ? z.union([columnSpec, tags])
                : columnSpec;
        return [field, required ? spec : spec.optional()];
      }),
    ),
  );
}

function combineOf<T extends Target>(target: T) {
  const rules = Object.keys(FIELDS[target]).map((field) => [field, z.enum(RULES).optional()]);
  return z.union([z.boolean(), z.strictObject(Object.fromEntries(rules) as Record<string, z.ZodTypeAny>)]);
}

function fileOf<T extends Target>(target: T) {
  const combine = ['users', 'products', 'categories'].includes(target) ? { combine: combineOf(target).optional() } : {};
  return z.strictObject({
    /**
     * Name in the folder or in a zip archive of it; `*` stands for any characters; without an extension .csv, .tsv, .jsonl,
     * .ndjson and .json are tried.
     */
    file: name,
    target: z.literal(target),
    ...reading,
    optional: z.boolean().default(false),
    where: z.array(condition).optional(),
    ...combine,
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
        fileOf('variants'),
        fileOf('categories'),
        fileOf('friendships'),
        fileOf('follows'),
        fileOf('events'),
      ]),
    )
    .min(1),
});

export type Single = z.infer<typeof single>;
export type Gate = z.infer<typeof gate>;
/** When a cell counts, and when its value is not known. */
export type Gates = Pick<z.infer<typeof readCell>, 'where' | 'unless'>;
/** A text, as columns and conditions take it. */
export type CellSpec = Pick<z.infer<typeof readCell>, keyof typeof cell>;
export type Categories = z.infer<typeof categories>;
export type Images = z.infer<typeof images>;
export type Tags = z.infer<typeof tags>;
export type ColumnSpec =
  z.infer<typeof columnSpec> | Categories | Images | Tags | { readonly first: readonly Images[] };
export type Condition = z.infer<typeof condition>;
export type Lookup = z.infer<typeof lookup>;
export type Rule = (typeof RULES)[number];
type ParsedFile = z.infer<typeof mappingSchema>['files'][number];
/** How the bytes of a file become records. */
export type Reading = Pick<ParsedFile, keyof typeof reading>;
export type FileMapping = Omit<ParsedFile, 'columns' | 'combine'> & {
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Rules by field, where records of one id are put together. */
  readonly combine?: boolean | Readonly<Record<string, Rule>>;
};
export interface Mapping {
  readonly name: string;
  readonly description?: string;
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
