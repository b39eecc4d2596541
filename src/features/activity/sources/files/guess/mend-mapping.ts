import { type KeptMapping } from '../kept-mapping.files.js';
import { type FileMapping, type Mapping } from '../mapping/mapping.js';

/**
 * The mapping of a file of refused rows that were mended: each row is read as the run that refused it would have read it.
 *
 * @param file its name
 */
export function mendMapping({ mapping, sources }: KeptMapping, file: string): Mapping {
  return { ...mapping, files: sources.map(({ label, part }) => mended(mapping.files[part], label, file)) };
}

/** What says how the first file was written is not true of this one, which has a header and commas, or what a spreadsheet puts. */
const WRITTEN_ANEW = {
  ...{ delimiter: undefined, quote: undefined, encoding: undefined, each: undefined, header: undefined },
  format: 'csv',
} as const;

function mended(of: FileMapping, label: string, file: string): FileMapping {
  return { ...of, ...WRITTEN_ANEW, file, optional: false, mends: label };
}
