import { placeOf } from './mapping/tables.js';
import { listFolder } from './records/folder.files.js';
import { openRecords } from './records/records.files.js';
import { REFUSED_COLUMNS } from './records/refused.js';
import { formatOf } from './source.files.js';

/** A file of refused rows: which run refused them, and of which files they are. */
export interface MendedFile {
  readonly name: string;
  readonly runId: string;
  readonly files: ReadonlySet<string>;
}

/** The files of a folder that hold refused rows of runs, as `quarantine.csv` has them. */
export async function mendedFiles(folder: string): Promise<MendedFile[]> {
  const found: MendedFile[] = [];
  for (const file of await listFolder(folder)) {
    const format = formatOf(file.name);
    if (format !== 'csv') continue;
    const source = await openRecords({ ...file, format, mapping: {} }, { columns: REFUSED_COLUMNS, lists: new Set() });
    const [run, of] = ['#run', '#file'].map((name) => placeOf(source.columns, name));
    if (run < 0 || of < 0) continue;
    let runId = '';
    const files = new Set<string>();
    for await (const { cells } of source.records) {
      runId ||= cells[run]?.trim() ?? '';
      if (cells[of]) files.add(cells[of].trim());
    }
    found.push({ name: file.name, runId, files });
  }
  return found;
}
