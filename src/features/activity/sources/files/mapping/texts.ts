import { convert } from 'html-to-text';
import { type CellSpec } from './mapping.js';
import { isNothing } from './nothing.js';
import { BETWEEN, namesOf, placeOf, type Tables, tableOf } from './tables.js';

/** The text that a specification takes from the cells of a record; undefined where it has none. */
export type TextReader = (cells: readonly string[]) => string | undefined;

/** The reader of a text, of columns that are in the header. */
export function textReader(spec: CellSpec, header: readonly string[], tables: Tables): TextReader {
  const read = cellsReader(
    namesOf(spec).map((name) => placeOf(header, name)),
    spec.with ?? BETWEEN,
  );
  const lookups = spec.lookup === undefined ? [] : [spec.lookup].flat();
  const found = lookups.map((lookup) => tableOf(tables, lookup));
  const map = spec.map && new Map(Object.entries(spec.map).map(([from, to]) => [from.toLowerCase(), to]));
  const fallback = spec.default === undefined ? undefined : String(spec.default);
  const { prefix = '' } = spec;
  return (cells) => {
    let text = read(cells);
    for (const table of found) text = text === undefined ? undefined : lookedUp(text, table, spec.cut);
    if (text !== undefined && spec.html) text = presence(textOf(text));
    if (text === undefined) return fallback;
    if (map) text = map.get(text.toLowerCase()) ?? text;
    return prefix + text;
  };
}

/** What a table says of a text, else of what stands before the last `cut` of it, and so on: `Tea - 250 g` may be a form of `Tea`. */
function lookedUp(text: string, table: ReadonlyMap<string, string>, cut: string | undefined): string | undefined {
  for (let key = text; ;) {
    const found = presence(table.get(key.trim()));
    const end = cut === undefined ? -1 : key.lastIndexOf(cut);
    if (found !== undefined || end <= 0) return found;
    key = key.slice(0, end);
  }
}

/** The text of HTML, without addresses of links and pictures. */
function textOf(html: string): string {
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
  ];
  return convert(html, { wordwrap: false, selectors });
}

/** The texts of some cells as one; undefined where one of them is empty. */
export function cellsReader(places: readonly number[], between: string): TextReader {
  if (places.length === 1) return (cells) => presence(cells[places[0]]);
  return (cells) => {
    const texts = places.map((place) => presence(cells[place]));
    return texts.includes(undefined) ? undefined : texts.join(between);
  };
}

/**
 * A trimmed text; undefined for an empty one and for what databases write for nothing. An apostrophe before digits alone is how
 * spreadsheets mark a number that is to stay a text (`'6700000000037`), and no part of it.
 */
export function presence(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim();
  if (isNothing(text)) return undefined;
  return text.startsWith("'") && MARKED.test(text) ? text.slice(1) : text;
}

const MARKED = /^'\d+$/;
