import { columnsWanted, compileColumns } from './mapping/columns.js';
import { combinerOf } from './mapping/combine.js';
import { conditionsOf } from './mapping/conditions.js';
import { converterOf } from './mapping/convert.js';
import { fillingDown } from './mapping/fill-down.js';
import { readTables } from './tables.files.js';
import { openRecords } from './records/records.files.js';
import { oneByOne } from './records/runs.js';
import { type Target } from './rows.js';
import { shaped, type Shaped, type Steps } from './shape.js';
import { type SourceFile } from './source.files.js';
import { surveyFile } from './survey.files.js';

/** A file as the rows that its mapping makes of it. */
export interface OpenSource {
  /** Every row, in runs. They or `rows` are read, not both. */
  readonly runs: AsyncIterable<readonly Shaped[]>;
  /** Every row, one by one. */
  readonly rows: AsyncIterable<Shaped>;
  /** Names of its columns; of JSON, those that the mapping reads. */
  readonly columns: readonly string[];
  /** Optional fields whose column the file does not have. */
  readonly absent: readonly string[];
  /** Bytes read from disk so far (compressed, where the file is). */
  readonly bytesRead: () => number;
}

/**
 * Opens a file as its mapping says, with the tables of the same folder that it looks things up in.
 * @throws {IngestError} COLUMN_MISSING, FILE_MISSING, FILE_UNREADABLE
 */
export async function openSource(folder: string, file: SourceFile): Promise<OpenSource> {
  const { mapping } = file;
  const { columns, runs: records, bytesRead } = await openRecords(file, columnsWanted(mapping));
  const tables = await readTables(folder, mapping, columns);
  const compiled = compileColumns(file, columns, tables, await surveyFile(file, tables));
  const steps: Steps<Target> = {
    fill: mapping.fillDown && fillingDown(mapping.fillDown, columns),
    judge: conditionsOf(mapping.where ?? [], columns, tables),
    convert: converterOf(mapping.target, compiled),
    combine: mapping.combine ? combinerOf(mapping.combine) : undefined,
  };
  const runs = shaped(records, steps);
  return { columns, runs, rows: oneByOne(runs), absent: compiled.absent, bytesRead };
}
