import { BadRow } from './errors.js';
import { columnsWanted, compileColumns, type FieldReader } from './mapping/columns.js';
import { type ValueRules } from './mapping/cells.js';
import { FIELDS, type Field, type FieldType } from './mapping/fields.js';
import { type ColumnSpec, type FileMapping } from './mapping/mapping.js';
import { needsSurvey, Survey } from './mapping/survey.js';
import { type Tables } from './mapping/tables.js';
import { openRecords } from './records/records.files.js';
import { type SourceFile } from './source.files.js';

/**
 * Reads a file once before it is ingested, for what only whole columns tell: the decimal sign of its numbers, the order of
 * day and month, and whether its ids are numbers that were written as floats. Ends as soon as nothing can change any more; a
 * column whose mapping states these things is not looked at.
 *
 * @param tables what the mapping looks up of this file
 * @throws {IngestError} as reading the file does
 */
export async function surveyFile(file: SourceFile, tables: Tables): Promise<Survey> {
  const survey = new Survey();
  const open = openFields(file.mapping);
  if (open.length === 0) return survey.finish();
  const { columns, runs } = await openRecords(file, columnsWanted(file.mapping));
  const { read } = compileColumns(file, columns, tables, survey);
  const readers = open.flatMap((name) => (read[name] ? [{ name, reader: read[name] }] : []));
  const names = readers.map(({ name }) => name);
  for await (const run of runs) {
    for (const { cells, fault } of run) {
      if (fault) continue;
      for (const { reader } of readers) look(reader, cells);
      if (survey.settled(names)) return survey.finish();
    }
  }
  return survey.finish();
}

function look(reader: FieldReader, cells: readonly string[]): void {
  try {
    reader(cells);
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
  }
}

/** The fields that are read from cells in a way that the mapping leaves open. */
function openFields({ target, columns }: FileMapping): string[] {
  const fields: Readonly<Record<string, Field>> = FIELDS[target];
  return Object.entries(columns).flatMap(([name, spec]) => {
    const { type } = fields[name];
    return needsSurvey(type) && isOpen(spec, type) ? [name] : [];
  });
}

/** Keys of columns whose texts are not read as one value of a field. */
const NOT_READ = ['constant', 'year', 'split', 'path', 'flags'] as const;

function isOpen(spec: ColumnSpec, type: FieldType): boolean {
  if (typeof spec === 'object' && 'first' in spec) return spec.first.some((one) => isOpen(one, type));
  if (typeof spec === 'object' && NOT_READ.some((key) => key in spec)) return false;
  const { unit, format, decimal } = typeof spec === 'object' ? (spec as ValueRules) : {};
  if (type === 'time') return format === undefined && (unit === undefined || unit === 'auto');
  return type === 'id' || decimal === undefined;
}
