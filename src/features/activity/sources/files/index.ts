/** Bulk ingest: files in, graph and report out. */
export { IngestError } from './errors.js';
export { findFiles } from './source.files.js';
export { BATCH_SIZE, ingestFolder, type IngestProgress } from './ingest.service.js';
export { holdsDemo } from './ingest-run.store.js';
export { parseState } from './ingest-run.service.js';
export { quarantinePathOf, type QuarantinedRow, readQuarantine } from './quarantine.files.js';
export { emptyTally, addTally, type Tally, total } from './sieve/tally.js';
export { loadMapping } from './mapping/mapping.files.js';
export { parseMapping } from './mapping/mapping.js';
export { type GuessedMapping, guessMapping } from './guess/guess-mapping.service.js';
export { mappingText, previewLines } from './guess/mapping-text.js';
export { readRows } from './read-rows.service.js';
export { formatReport, type IngestReport } from './report.js';
export { type EventRow, type ProductRow, type TieRow, type UserRow } from './rows.js';
