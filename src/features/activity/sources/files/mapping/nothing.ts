/**
 * What databases and data frames write for nothing, as they write it: `Null` and `Nan` are names of people, `NA` is a region.
 */
const NOTHING: ReadonlySet<string> = new Set([
  ...['', '\\N', 'NULL', 'null', '(null)', '<null>', 'None', 'undefined'],
  ...['nan', 'NaN', 'NAN', '-nan', '<NA>', 'NaT', 'N/A', 'n/a', '#N/A', '#NULL!'],
]);

/** Whether a trimmed text stands for nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.has(text);
}
