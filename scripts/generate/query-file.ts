import { type AccessMode, type ValueType } from '../../src/platform/neo4j/query.js';
import { maskText } from '../../src/platform/neo4j/text.js';
import { lastReturn, parametersUsed } from './body.js';
import { ENTRY, LISTS } from './for-each.js';
import { parseValueType, TypeSyntaxError } from './value-type.js';

/** What is wrong with a query file: stable codes, so a test and a reader can name them. */
export type QueryFileFault =
  | 'NO_QUESTION'
  | 'NO_MODE'
  | 'BAD_MODE'
  | 'BAD_TIMEOUT'
  | 'BAD_LIST'
  | 'BAD_TYPE'
  | 'BAD_LINE'
  | 'DECLARED_TWICE'
  | 'PARAM_NOT_DECLARED'
  | 'PARAM_NOT_USED'
  | 'COLUMN_NOT_DECLARED'
  | 'COLUMN_NOT_RETURNED'
  | 'COLUMN_NOT_NAMED'
  | 'ENTRY_NOT_USED'
  | 'SEVERAL_STATEMENTS'
  | 'EMPTY';

/** A query file that does not keep to the header's rules; the message begins with `file:line`. */
export class QueryFileError extends Error {
  override name = 'QueryFileError';
  constructor(
    readonly code: QueryFileFault,
    readonly file: string,
    readonly line: number,
    detail: string,
  ) {
    super(`${file}:${line} ${code} ${detail}`);
  }
}

export interface Declared {
  readonly type: ValueType;
  readonly line: number;
  readonly doc: string;
}

/** A query file, read and checked. */
export interface QueryFile {
  readonly file: string;
  readonly question: string;
  readonly mode: AccessMode;
  readonly timeoutMs: number | undefined;
  /** Why a full scan is right, where the query has one. */
  readonly scan: string | undefined;
  readonly params: ReadonlyMap<string, Declared>;
  readonly row: ReadonlyMap<string, Declared>;
  /** The list of its `for` line: the query is made once for each entry (`variantsOf`). */
  readonly list: string | undefined;
  /** The query without its header and without a closing semicolon. */
  readonly text: string;
  /** Line of the file on which `text` begins, from 1. */
  readonly textLine: number;
}

const DIRECTIVE = /^(mode|param|row|timeout|scan|for)\b\s*(.*)$/;

/**
 * Reads `// ...` header and text of one query file (the rules: cypher/README.md).
 * @throws {QueryFileError} on the first rule that is broken.
 */
export function parseQueryFile(file: string, source: string): QueryFile {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const headerEnd = lines.findIndex((line) => !line.startsWith('//'));
  const headerLines = headerEnd < 0 ? lines : lines.slice(0, headerEnd);
  const header = readHeader(file, headerLines);
  const after = lines.slice(headerLines.length);
  const blank = after.findIndex((line) => line.trim() !== '');
  const fail = (code: QueryFileFault, line: number, detail: string): never => {
    throw new QueryFileError(code, file, line, detail);
  };
  if (blank < 0) return fail('EMPTY', lines.length, 'there is no query under the header');
  const textLine = headerLines.length + blank + 1;
  const text = after.slice(blank).join('\n').trim().replace(/\s*;$/, '');

  const masked = maskText(text);
  const lineAt = (offset: number): number => textLine + text.slice(0, offset).split('\n').length - 1;
  const semicolon = masked.indexOf(';');
  if (semicolon >= 0) fail('SEVERAL_STATEMENTS', lineAt(semicolon), 'one file, one query: ";" in the middle');

  const used = parametersUsed(masked);
  for (const [name, offset] of used) {
    if (!header.params.has(name)) fail('PARAM_NOT_DECLARED', lineAt(offset), `$${name} has no "// param ${name}: ..."`);
  }
  for (const [name, { line }] of header.params) {
    if (!used.has(name)) fail('PARAM_NOT_USED', line, `param ${name} is declared but $${name} is nowhere in the query`);
  }
  if (header.list !== undefined && text.search(ENTRY) < 0) {
    fail('ENTRY_NOT_USED', textLine, `the header says "for: ${header.list}" but EACH is nowhere in the query`);
  }
  checkColumns(header.row, masked, headerLines.length, lineAt, fail);
  return { file, ...header, text, textLine };
}

function checkColumns(
  row: ReadonlyMap<string, Declared>,
  masked: string,
  headerLength: number,
  lineAt: (offset: number) => number,
  fail: (code: QueryFileFault, line: number, detail: string) => never,
): void {
  const clause = lastReturn(masked);
  const returned = new Set<string>();
  for (const { name, text } of clause?.columns ?? []) {
    const line = lineAt(clause!.offset);
    if (name === undefined) return fail('COLUMN_NOT_NAMED', line, `"${text}" needs a name: ${text} AS <name>`);
    if (!row.has(name)) return fail('COLUMN_NOT_DECLARED', line, `column ${name} has no "// row ${name}: ..."`);
    returned.add(name);
  }
  for (const [name, { line }] of row) {
    if (!returned.has(name)) fail('COLUMN_NOT_RETURNED', line || headerLength, `row ${name} is declared, not returned`);
  }
}

type Header = Pick<QueryFile, 'question' | 'mode' | 'timeoutMs' | 'scan' | 'list' | 'params' | 'row'>;

function readHeader(file: string, lines: readonly string[]): Header {
  const question: string[] = [];
  const params = new Map<string, Declared>();
  const row = new Map<string, Declared>();
  const single = new Map<string, { value: string; line: number }>();
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    const fail = (code: QueryFileFault, detail: string): never => {
      throw new QueryFileError(code, file, line, detail);
    };
    let content = lines[i].slice(2).trim();
    const directive = DIRECTIVE.exec(content);
    // A question may begin with "mode" or "row" as a word; before the mode line only "mode:" is a directive.
    if (!directive || (single.size === 0 && !/^mode:/.test(content) && !isDirectiveShape(content))) {
      if (single.size + params.size + row.size > 0)
        fail('BAD_LINE', `"${content}" is no mode, param, row, timeout, scan or for`);
      question.push(content);
      continue;
    }
    // A long map may go on over several comment lines until its braces close.
    while (count(content, '{') > count(content, '}') && i + 1 < lines.length) {
      content += ` ${lines[++i].slice(2).trim()}`;
    }
    const [, keyword, rest] = DIRECTIVE.exec(content)!;
    if (keyword === 'param' || keyword === 'row') {
      const target = keyword === 'param' ? params : row;
      const declared = /^([A-Za-z_]\w*)\s*:\s*(.*)$/.exec(rest) ?? fail('BAD_LINE', `expected "${keyword} name: type"`);
      if (target.has(declared[1])) fail('DECLARED_TWICE', `${keyword} ${declared[1]}`);
      target.set(declared[1], { ...readType(declared[2], fail), line });
    } else {
      const value = /^:\s*(.+)$/.exec(rest)?.[1] ?? fail('BAD_LINE', `expected "${keyword}: ..."`);
      if (single.has(keyword)) fail('DECLARED_TWICE', keyword);
      single.set(keyword, { value, line });
    }
  }
  const fault = (code: QueryFileFault, line: number, detail: string): never => {
    throw new QueryFileError(code, file, line, detail);
  };
  const text = question.join(' ').trim();
  if (text === '') fault('NO_QUESTION', 1, 'the header begins with the question in a sentence');
  const mode = single.get('mode') ?? fault('NO_MODE', 1, 'the header needs "// mode: read" or "// mode: write"');
  if (mode.value !== 'read' && mode.value !== 'write') fault('BAD_MODE', mode.line, `"${mode.value}": read or write`);
  const timeout = single.get('timeout');
  const limit = timeout && /^(\d+)(ms|s|m)$/.exec(timeout.value);
  if (timeout && !limit) fault('BAD_TIMEOUT', timeout.line, `"${timeout.value}": like 500ms, 5s or 10m`);
  const list = single.get('for');
  if (list && !(list.value in LISTS))
    fault('BAD_LIST', list.line, `"${list.value}": ${Object.keys(LISTS).join(' or ')}`);
  return {
    question: text,
    mode: mode.value as AccessMode,
    timeoutMs: limit ? Number(limit[1]) * { ms: 1, s: 1000, m: 60_000 }[limit[2] as 'ms' | 's' | 'm'] : undefined,
    scan: single.get('scan')?.value,
    list: list?.value,
    params,
    row,
  };
}

function isDirectiveShape(content: string): boolean {
  return /^((param|row)\s+\w+\s*:|(timeout|scan|for):)/.test(content);
}

function count(text: string, symbol: string): number {
  return text.split(symbol).length - 1;
}

/** A type, and after it nothing or ` - ` and a remark that goes into the docs of the field. */
function readType(
  source: string,
  fail: (code: QueryFileFault, detail: string) => never,
): { type: ValueType; doc: string } {
  try {
    const { type, rest } = parseValueType(source);
    const doc = rest === '' ? '' : (/^[-—]+\s+(.+)$/.exec(rest)?.[1] ?? fail('BAD_TYPE', `"${rest}" after the type`));
    return { type, doc };
  } catch (error) {
    if (error instanceof TypeSyntaxError) fail('BAD_TYPE', error.message);
    throw error;
  }
}
