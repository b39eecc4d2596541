import { join } from 'node:path';
import { defineFeature } from '../../platform/feature.js';
import { JobStore, JobWorker, type Timers } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { INGEST, IngestJobs } from './ingest.job.js';
import { UploadFiles } from './upload.files.js';
import { uploadRoute } from './upload.route.js';
import { UploadsResolver } from './uploads.resolver.js';
import { UploadsService } from './uploads.service.js';

export interface UploadsNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: EventLog;
  /** Uploads go here, and ingests keep here what they put aside. */
  readonly dataFolder: string;
  /** Unique among processes. */
  readonly worker: string;
  /** Most bytes of all files of an upload. Default: 2 GB. */
  readonly uploadBytes?: number;
}

export const uploadsFeature = defineFeature({
  name: 'uploads',
  create: ({ db, now, timers, log, dataFolder, worker: name, uploadBytes = 2e9 }: UploadsNeeds) => {
    const files = new UploadFiles(join(dataFolder, 'uploads'));
    const uploads = new UploadsService({ files, dataFolder, now, mostBytes: uploadBytes });
    const jobs = new JobStore(db, { now });
    const ingestJobs = new IngestJobs({ db, jobs, uploads, dataFolder, now });
    const ingestWorker = new JobWorker(jobs, ingestJobs.handler, { kind: INGEST, name, now, timers, log });
    return { uploads, ingestJobs, ingestWorker };
  },
  resolvers: ({ uploads, ingestJobs }) => [new UploadsResolver(uploads, ingestJobs)],
  routes: ({ uploads }) => [uploadRoute(uploads)],
  workers: ({ ingestWorker }) => [ingestWorker],
});
