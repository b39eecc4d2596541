/**
 * Just enough reading of Cypher text to hold a query to its header: which parameters it uses and which columns its
 * last RETURN names. Syntax itself is the linter's and the server's affair.
 */

/** Every `$name` with the offset of its first use, in order of appearance. */
export function parametersUsed(masked: string): Map<string, number> {
  const used = new Map<string, number>();
  for (const match of masked.matchAll(/\$([A-Za-z_]\w*)/g)) {
    if (!used.has(match[1])) used.set(match[1], match.index);
  }
  return used;
}

export interface ReturnClause {
  /** Offset of the word RETURN. */
  readonly offset: number;
  /** Column names; an expression without a name of its own appears as `undefined` beside its text. */
  readonly columns: readonly { name: string | undefined; text: string }[];
}

/** The last RETURN outside every bracket (under UNION all of them name the same columns), if there is one. */
export function lastReturn(masked: string): ReturnClause | undefined {
  const depth = depths(masked);
  let offset = -1;
  for (const match of masked.matchAll(/\bRETURN\b/gi)) if (depth[match.index] === 0) offset = match.index;
  if (offset < 0) return undefined;

  const start = offset + 'RETURN'.length;
  let end = masked.length;
  for (const match of masked.matchAll(/\b(ORDER\s+BY|SKIP|OFFSET|LIMIT|UNION)\b|;/gi)) {
    if (match.index > start && depth[match.index] === 0) {
      end = match.index;
      break;
    }
  }
  const parts: string[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (masked[i] === ',' && depth[i] === 0) {
      parts.push(masked.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(masked.slice(from, end));
  return {
    offset,
    columns: parts.map((part, index) => {
      const text = (index === 0 ? part.replace(/^\s*DISTINCT\b/i, '') : part).trim();
      return { name: columnName(text), text };
    }),
  };
}

function columnName(expression: string): string | undefined {
  return /\bAS\s+([A-Za-z_]\w*)$/i.exec(expression)?.[1] ?? /^[A-Za-z_]\w*$/.exec(expression)?.[0];
}

/** How many brackets are open before each character. */
function depths(masked: string): Int32Array {
  const depth = new Int32Array(masked.length + 1);
  let open = 0;
  for (let i = 0; i < masked.length; i++) {
    if (')]}'.includes(masked[i])) open--;
    depth[i] = open;
    if ('([{'.includes(masked[i])) open++;
  }
  return depth;
}
