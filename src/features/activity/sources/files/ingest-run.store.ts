import {
  holdsDemo as demoLoaded,
  ingestCheckpoint,
  ingestClaim,
  type IngestCheckpointParams,
  type IngestClaimRow,
  ingestGraphSize,
  type IngestGraphSizeRow,
  ingestOpenRun,
  type IngestOpenRunParams,
  type IngestOpenRunRow,
} from '../../../../../cypher/activity/index.js';
import { type Database } from '../../../../platform/neo4j/index.js';
import { type WriteTransaction } from '../../events/events.store.js';

/** What the queries of an ingest are called in the log of the database. */
export const OPERATION = { operation: 'ingest' };

/** Takes up an ingest, new or broken off: this process owns it from then on. */
export async function openRun(db: Database, run: IngestOpenRunParams): Promise<IngestOpenRunRow> {
  return (await db.run(ingestOpenRun, run, OPERATION))[0];
}

/** How far the ingest has come; undefined where another process has opened it since. Locks it until the commit. */
export async function claimRun(
  tx: WriteTransaction,
  run: { readonly id: string; readonly token: string },
): Promise<IngestClaimRow | undefined> {
  return (await tx.run(ingestClaim, run))[0];
}

/** Writes how far the ingest has come. */
export async function writeCheckpoint(tx: WriteTransaction, checkpoint: IngestCheckpointParams): Promise<void> {
  await tx.run(ingestCheckpoint, checkpoint);
}

/** How many people and products the graph holds. */
export async function graphSize(db: Database): Promise<IngestGraphSizeRow> {
  return (await db.run(ingestGraphSize, {}, OPERATION))[0];
}

/** Whether the graph holds the people and products of the demo shop, which are not those of a shop. */
export async function holdsDemo(db: Database): Promise<boolean> {
  return (await db.run(demoLoaded, {}, OPERATION))[0].demo;
}
