import { FIELDS, type ProposedMapping as Proposal, shownRow } from '../activity/index.js';
import { type ProposedFile, type ProposedMapping } from './upload.type.js';

const SHOWN_ROWS = 5;

/** A proposal as the type `ProposedMapping` of the schema. */
export function proposalView({ name, description, files, unread }: Proposal): ProposedMapping {
  const mapping = { name, ...(description && { description }), files: files.map(({ file }) => file) };
  return {
    ...{ name, description, unread: [...unread] },
    mapping: JSON.stringify(mapping, null, 2),
    files: files.map(fileView),
  };
}

function fileView({ file, because, columns, rows, tally }: Proposal['files'][number]): ProposedFile {
  const { target, mends = null } = file;
  const { read: looked, dropped, quarantined } = tally;
  const left = [...Object.values(dropped), ...Object.values(quarantined)].reduce((sum, count) => sum + count, 0);
  return {
    ...{ file: file.file, target, mends, because, columns, looked, taken: looked - left },
    fields: Object.entries(FIELDS[target]).map(([field, { required = false }]: [string, { required?: boolean }]) => {
      const from = file.columns[field];
      return { field, required, from: from === undefined ? null : JSON.stringify(from) };
    }),
    rows: rows.slice(0, SHOWN_ROWS).map((row) => shownRow(row, target)),
  };
}
