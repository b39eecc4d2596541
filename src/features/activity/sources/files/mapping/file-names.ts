/** Endings that are tried where a mapping names a file without one. */
export const EXTENSIONS = ['.csv', '.tsv', '.jsonl', '.ndjson', '.json'];

/** Whether a name is the one of a mapping, or fits its pattern. */
export function matcherOf(wanted: string): RegExp {
  const pattern = wanted
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const endings = wanted.includes('.') ? '' : `(${EXTENSIONS.map((end) => `\\${end}`).join('|')})`;
  return new RegExp(`^${pattern}${endings}(\\.gz)?$`);
}
