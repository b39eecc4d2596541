/** Bulk ingest: files in, graph and report out. */
export { IngestError, type IngestFault } from './errors.js';
export { findFiles } from './files.js';
export { BATCH_SIZE, ingestFolder, type IngestOptions, type IngestProgress } from './ingest.js';
export { loadMapping, type Mapping, parseMapping } from './mapping.js';
export { type Batch } from './batch.js';
export { readRows } from './read-rows.js';
export { formatReport, type IngestReport } from './report.js';
export { type EventRow, type ProductRow, type TieRow, type UserRow } from './rows.js';
