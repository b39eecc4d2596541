import ts from 'typescript';

/** A paragraph that a person reads, and the line on which it begins. */
export interface Prose {
  readonly line: number;
  readonly words: string;
}

/** What a test or a group of tests is called by. */
const TITLED = /^(?:it|test|describe)\b/;

/** The paragraphs of a file: its comments, the descriptions in its strings, or the text of a document. */
export function proseOf(file: string, text: string): Prose[] {
  if (/\.(tsx?|mts|mjs|cjs)$/.test(file)) return ofTypeScript(text, file.endsWith('x'));
  if (file.endsWith('.md')) return ofMarkdown(text);
  if (file.endsWith('.cypher')) return ofLines(text, /^\s*\/\/ ?(.*)$/);
  return ofLines(text, /^\s*# ?(.*)$/);
}

/** Comments, consecutive lines of `//` as one, strings after `description:`, which the schema shows, and titles of tests. */
function ofTypeScript(text: string, hasElements: boolean): Prose[] {
  const found: Prose[] = [];
  const starts = lineStarts(text);
  const seen = new Set<number>();
  const source = ts.createSourceFile(hasElements ? 'a.tsx' : 'a.ts', text, ts.ScriptTarget.Latest, true);
  const comments: ts.CommentRange[] = [];
  const visit = (node: ts.Node): void => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) comments.push(range);
    for (const range of ts.getTrailingCommentRanges(text, node.getEnd()) ?? []) comments.push(range);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'description') {
      found.push({ line: lineOf(starts, node.getStart()), words: stringsIn(node.initializer) });
    }
    if (ts.isCallExpression(node) && TITLED.test(node.expression.getText()) && node.arguments.length > 1) {
      found.push({ line: lineOf(starts, node.getStart()), words: stringsIn(node.arguments[0]) });
    }
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  let last: { end: number; prose: { line: number; words: string } } | undefined;
  for (const { pos, end, kind } of comments.sort((a, b) => a.pos - b.pos)) {
    if (seen.has(pos)) continue;
    seen.add(pos);
    const raw = text.slice(pos, end);
    const line = lineOf(starts, pos);
    if (kind === ts.SyntaxKind.MultiLineCommentTrivia) {
      found.push(...paragraphs(raw.replace(/^\/\*+|\*\/$/g, '').replace(/^\s*\* ?/gm, ''), line));
      last = undefined;
    } else {
      const words = raw.replace(/^\/\/+ ?/, '');
      if (last && /^\s*$/.test(text.slice(last.end, pos))) {
        last.prose.words += ` ${words}`;
        last.end = end;
      } else {
        const prose = { line, words };
        found.push(prose);
        last = { end, prose };
      }
    }
  }
  return found;
}

/** The texts of string literals in an expression, templates with their holes as they stand. */
function stringsIn(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `...${span.literal.text}`).join('');
  }
  if (ts.isBinaryExpression(node)) return stringsIn(node.left) + stringsIn(node.right);
  return '';
}

/** Text outside blocks of code and tables' rulers; `code` in a line stays, in quotes it is left out by the rules. */
function ofMarkdown(text: string): Prose[] {
  return paragraphs(
    text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, '')),
    1,
  );
}

function ofLines(text: string, comment: RegExp): Prose[] {
  const only = text
    .split('\n')
    .map((line) => comment.exec(line)?.[1] ?? '')
    .join('\n');
  return paragraphs(only, 1);
}

function paragraphs(text: string, firstLine: number): Prose[] {
  const found: Prose[] = [];
  let line = firstLine;
  let begun: { line: number; words: string } | undefined;
  for (const row of text.split('\n')) {
    // A cell of a table, an item of a list and a tag of a docstring each begin a text of their own.
    const fresh = /^\s*([-*|>]|\d+\.|@)/.test(row);
    if (row.trim() === '' || fresh) begun = undefined;
    for (const cell of row.trim() === '' ? [] : row.trim().startsWith('|') ? row.split('|') : [row]) {
      if (cell.trim() === '') continue;
      if (begun && !row.trim().startsWith('|')) begun.words += ` ${cell.trim()}`;
      else {
        begun = { line, words: cell.trim().replace(/^(?:[-*>]|\d+\.|@\w+(?: \{[^}]*\})?)\s+/, '') };
        found.push(begun);
      }
    }
    line++;
  }
  return found;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let n = text.indexOf('\n'); n >= 0; n = text.indexOf('\n', n + 1)) starts.push(n + 1);
  return starts;
}

function lineOf(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle;
  }
  return low + 1;
}
