import { parseJson } from './json.js';
import { type SourceRecord } from './delimited.js';
import { type JsonText } from './json-texts.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** What a mapping takes from a JSON value. */
export interface JsonShape {
  /** Names of columns, each a key or a path of keys (`properties.product_id`). */
  readonly columns: readonly string[];
  /** Columns that may hold a list of plain values. */
  readonly lists: ReadonlySet<string>;
  /** Path of a list: each of its items is a row, with the fields around it at hand. */
  readonly each?: string;
}

/** The rows of a JSON value. Where `each` finds no item there is one record that is left out. */
export function jsonRows({ text, line }: JsonText, shape: JsonShape): SourceRecord[] {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    return [{ line, cells: [text], fault: { reason: 'row: unreadable', detail: (error as Error).message } }];
  }
  if (!isObject(value)) {
    return [{ line, cells: [text], fault: { reason: 'row: unreadable', detail: 'a record is one JSON object' } }];
  }
  if (shape.each === undefined) return [{ ...rowOf(value, text, line, shape), identity: text }];
  const items = unfold(value, value[shape.each] === undefined ? shape.each.split('.') : [shape.each]);
  if (items.length === 0) return [{ line, cells: [text], leftOut: `no ${shape.each}` }];
  return items.map((item, i) => ({ ...rowOf(item as JsonObject, text, line, shape), identity: `${i} ${text}` }));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value once for each item of the lists along a path, with that item in the place of its list. */
function unfold(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => unfold(item, path));
  if (path.length === 0) return value === undefined || value === null ? [] : [value];
  if (!isObject(value)) return [];
  return unfold(value[path[0]], path.slice(1)).map((item) => ({ ...value, [path[0]]: item }));
}

function rowOf(object: JsonObject, text: string, line: number, { columns, lists }: JsonShape): SourceRecord {
  const cells: string[] = [];
  for (const column of columns) {
    const cell = cellOf(valueAt(object, column), lists.has(column));
    if (cell === undefined) return { line, cells: [text], fault: { reason: 'row: nested value', detail: column } };
    cells.push(cell);
  }
  return { line, cells };
}

/** A key of this whole name, else the path of keys; places in lists are numbers from 0. */
function valueAt(object: JsonObject, column: string): unknown {
  if (Object.hasOwn(object, column) || !column.includes('.')) return object[column];
  let value: unknown = object;
  for (const key of column.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

/** Undefined for what is no cell; a list of plain values is one, as JSON, where a list is wanted. */
function cellOf(value: unknown, list: boolean): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (value === null || value === undefined) return '';
  const plain = list && Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
  return plain ? JSON.stringify(value) : undefined;
}
