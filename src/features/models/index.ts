export { FileSetDamaged } from './file-set.js';
export { exportGraph } from './snapshot-export.js';
export { loadSnapshot, saveSnapshot, type IdTables, type Snapshot } from './snapshot.js';
