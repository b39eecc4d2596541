/**
 * A process that ingests a folder, to be killed: `ingest.child.ts <folder> <data folder> <batch size>`. The database is
 * that of the suite. Prints the report as JSON.
 */
import { ingestFolder, loadMapping } from '../../src/features/activity/sources/files/index.js';
import { Database } from '../../src/platform/neo4j/index.js';
import { testDatabaseOptions } from '../support/test-server.js';

const [folder, dataFolder, batch] = process.argv.slice(2);
const db = await Database.connect(testDatabaseOptions());
const mapping = await loadMapping('docs/mappings/default.json');
console.log('connected');
const report = await ingestFolder({ db, folder, dataFolder, mapping, now: Date.now, batchSize: Number(batch) });
await db.close();
console.log(JSON.stringify(report));
