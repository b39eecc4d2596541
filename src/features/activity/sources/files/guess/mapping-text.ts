import { joinLines } from '../sieve/joins.js';
import { total } from '../sieve/tally.js';
import { type Target, type TieRow } from '../rows.js';
import { type GuessedMapping } from './guess-mapping.service.js';
import { type Preview } from './preview.service.js';

/** A guessed mapping as a file: JSON with comments that say why, and what the first rows become. */
export function mappingText({ name, description, files, unread }: GuessedMapping): string {
  const lines = [
    '{',
    '  // Written by `grapevine map`. Check the rows below, mend what is wrong (docs/mappings/README.md says how), then',
    '  // `grapevine ingest` of this folder reads it by itself.',
    `  "name": ${JSON.stringify(name)},`,
    `  "description": ${JSON.stringify(description)},`,
    ...unread.map((file) => `  // Not read: ${oneLine(`${file.name}: ${file.why}`)}`),
    '  "files": [',
    ...files.flatMap((file) => fileLines(file)),
    '  ],',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function fileLines(preview: Preview): string[] {
  const { optional, ...file } = preview.file;
  const comments = [...preview.because, ...previewLines(preview)];
  const json = JSON.stringify(optional ? { ...file, optional } : file, null, 2).split('\n');
  return [...comments.map((line) => `    // ${oneLine(line)}`), ...json.map((line) => `    ${line}`)].map(
    (line, i, all) => (i === all.length - 1 ? `${line},` : line),
  );
}

/** What became of the first records of a file, in lines. */
export function previewLines({ file, rows, tally }: Preview): string[] {
  const counts = { ...tally.quarantined, ...tally.dropped };
  const faults = Object.entries(counts).map(([reason, count]) => `${count} × ${reason}`);
  const kept = tally.read - total(tally.quarantined) - total(tally.dropped);
  return [
    `${kept} of the first ${tally.read} records are taken${faults.length > 0 ? ` (${faults.join(', ')})` : ''}:`,
    ...rows.map((row) => `  ${shownRow(row, file.target)}`),
    ...joinLines(tally.joins),
  ];
}

/** A row in words. */
export function shownRow(row: object, target: Target): string {
  return shownTie(row, target) ?? shown(row);
}

/** Who is whose friend, and who follows whom. */
function shownTie(row: object, target: Target): string | undefined {
  if (target !== 'friendships' && target !== 'follows') return undefined;
  const { a, b, since } = row as TieRow;
  const tie = target === 'follows' ? `${a} follows ${b}` : `${a} and ${b} are friends`;
  return since === undefined ? tie : `${tie}, since ${new Date(since).toISOString()}`;
}

function shown(row: object): string {
  const fields = Object.entries(row).filter(
    ([name, value]) =>
      value !== undefined && name !== 'categories' && !(name === 'id' && String(value).startsWith('h-')),
  );
  const times = new Set(['at', 'since', 'joinedAt', 'releasedAt']);
  const text = fields.map(([name, value]) => {
    if (value === null) return `${name} not known`;
    if (Array.isArray(value)) return `${value.length} ${name}`;
    const time = times.has(name) && typeof value === 'number' ? new Date(value).toISOString() : undefined;
    return `${name} ${(time ?? String(value as string | number | boolean)).slice(0, 60)}`;
  });
  return text.join(', ');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
