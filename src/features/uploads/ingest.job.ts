import { conflict, invalidInput } from '../../platform/errors.js';
import { type Job, type JobHandler, type JobStore } from '../../platform/jobs/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import {
  findFiles,
  holdsDemo,
  ingestFolder,
  type ReadSoFar,
  readMapping,
  type Trial,
  tryFolder,
} from '../activity/index.js';
import { type JobId } from '../models/index.js';
import { asFailure, type UploadsService } from './uploads.service.js';

/** The kind of job that reads the files of an upload. */
export const INGEST = 'ingest';

/** States of a job that still needs the files; a page of jobs in each of them is more than ever wait. */
const UNENDED = ['QUEUED', 'RUNNING'] as const;
const MOST_WAITING = 1_000;

/** Problems that a dry run tells of. */
const PROBLEMS = 100;

export interface IngestRequest {
  readonly uploadId: string;
  /** JSON, as docs/mappings/README.md has it. */
  readonly mapping: string;
  /** Count what would become of the rows, and store nothing. */
  readonly dryRun: boolean;
  /** Also into a graph that holds the demo shop. */
  readonly besideDemo: boolean;
}

interface Result {
  readonly trial?: Trial;
  readonly runId?: string;
}

/** A job of an ingest: what it was asked, and what came of it. */
export interface IngestJobRecord extends IngestRequest, Result {
  readonly job: Job;
}

export interface IngestJobsOptions {
  readonly db: Database;
  readonly jobs: JobStore;
  readonly uploads: UploadsService;
  readonly dataFolder: string;
  readonly now: () => number;
}

/**
 * Reads uploaded files as jobs, by the same code as `grapevine ingest`: a process that is killed on the way loses nothing, because the
 * job is done again and goes on after the last batch that was stored.
 */
export class IngestJobs {
  constructor(private readonly options: IngestJobsOptions) {}

  /**
   * Puts it into the queue. What a look at the files and the mapping shows to be wrong is said at once, the rest is an error of
   * the job.
   * @throws Failure NOT_FOUND for the upload, INVALID_INPUT for the mapping, CONFLICT where the graph holds the demo shop, or the
   *   idempotency key was used for something else
   */
  async start(request: IngestRequest, idempotencyKey?: string, context?: QueryContext): Promise<Job> {
    const { jobs, uploads, db } = this.options;
    const folder = await uploads.folder(request.uploadId, 'input', 'uploadId');
    await asFailure(folder, ['input', 'mapping'], async () => {
      await findFiles(folder, readMapping(request.mapping, 'This'));
    });
    if (!request.dryRun && !request.besideDemo && (await holdsDemo(db)))
      throw conflict(DEMO_THERE, 'input', 'besideDemo');
    return jobs.enqueue({ kind: INGEST, input: request, idempotencyKey }, context);
  }

  /** @throws Failure NOT_FOUND; INVALID_INPUT for a job of another kind */
  async find(jobId: JobId, context?: QueryContext): Promise<IngestJobRecord> {
    const job = await this.options.jobs.get(jobId, context);
    if (job.kind !== INGEST) throw invalidInput(`Job "${jobId}" reads no files: it is of kind "${job.kind}".`, 'jobId');
    return { ...(job.input as IngestRequest), ...(job.result as Result | undefined), job };
  }

  /**
   * Removes an upload with all its files.
   * @throws Failure NOT_FOUND; CONFLICT while a job waits for the files or reads them
   */
  async removeUpload(uploadId: string, context?: QueryContext): Promise<void> {
    const { jobs, uploads } = this.options;
    await uploads.find(uploadId, 'input', 'uploadId');
    for (const status of UNENDED) {
      const waiting = await jobs.list({ kind: INGEST, status, limit: MOST_WAITING }, context);
      const reader = waiting.find(({ input }) => (input as IngestRequest).uploadId === uploadId);
      if (reader) throw conflict(`Job "${reader.id}" reads these files: cancel it first.`, 'input', 'uploadId');
    }
    await uploads.remove(uploadId);
  }

  readonly handler: JobHandler = async (job, { signal, progress }): Promise<Result> => {
    const { db, uploads, dataFolder, now } = this.options;
    const { uploadId, mapping: text, dryRun } = job.input as IngestRequest;
    const { files } = await uploads.find(uploadId);
    const folder = await uploads.folder(uploadId);
    const onProgress = ({ file, bytesRead, bytesTotal }: ReadSoFar): void =>
      progress({ stage: dryRun ? 'trying' : 'storing', progress: share(bytesRead, bytesTotal), message: file });
    return asFailure(folder, ['input', 'mapping'], async () => {
      const mapping = readMapping(text, 'This');
      if (dryRun)
        return { trial: await tryFolder({ folder, mapping, now: now(), problems: PROBLEMS, onProgress, signal }) };
      const folderName = files.map(({ name }) => name).join(', ');
      const { runId } = await ingestFolder({
        ...{ db, folder, folderName, mapping, dataFolder, now },
        onProgress,
        signal,
      });
      return { runId };
    });
  };
}

const DEMO_THERE =
  'The graph holds the demo shop. Its people and products would be ranked, learnt from and counted beside yours. Begin with an empty graph, or read beside the demo all the same.';

/** A file that is read several times is counted each time, as its bytes are; nothing to read is all of it. */
function share(done: number, total: number): number {
  return total === 0 ? 1 : Math.min(1, done / total);
}
