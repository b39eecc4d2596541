/** A worker process of its own: `worker.child.ts <data folder>`; does trainings until it is killed. */
import { Database } from '../../src/platform/neo4j/index.js';
import { testDatabaseOptions } from '../support/test-server.js';
import { modelsFeature } from './feature.js';

const db = await Database.connect(testDatabaseOptions());
const { workers, log } = modelsFeature(db, process.argv[2], { worker: `process ${process.pid}` });
const push = log.push.bind(log);
log.push = (...lines) => {
  for (const { event, details } of lines) console.log(JSON.stringify({ event, details }));
  return push(...lines);
};
workers.forEach((worker) => worker.start());
