import { columnsWanted, compileColumns } from './mapping/columns.js';
import { type Converter, converterOf } from './mapping/convert.js';
import { readTables } from './mapping/mapping.files.js';
import { openRecords, type RecordSource } from './records.files.js';
import { type Target } from './rows.js';
import { type SourceFile } from './source.files.js';

/** A file that is open, and how its records become rows. */
export interface OpenSource extends Pick<RecordSource, 'records' | 'bytesRead'> {
  readonly target: Target;
  readonly convert: Converter<Target>;
  /** Optional fields whose column the file does not have. */
  readonly absent: readonly string[];
}

/**
 * Opens a file of a folder by its mapping, with the tables that its columns are looked up in.
 * @throws {IngestError} FILE_UNREADABLE, FILE_MISSING (a table), COLUMN_MISSING
 */
export async function openSource(folder: string, file: SourceFile): Promise<OpenSource> {
  const { target, columns: wanted } = file.mapping;
  const { columns, records, bytesRead } = await openRecords(file, columnsWanted(wanted));
  const compiled = compileColumns(file, columns, await readTables(folder, file.mapping, columns));
  return { records, bytesRead, target, convert: converterOf(target, compiled), absent: compiled.absent };
}
