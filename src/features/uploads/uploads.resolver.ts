import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, takesDocument, type UserError } from '../../platform/graphql/index.js';
import { countsOfTallies } from '../activity/index.js';
import { type JobAccepted, JobID, type JobId, jobView } from '../models/index.js';
import { type IngestJobs } from './ingest.job.js';
import { IngestJob, type IngestTrial, StartIngestPayload } from './ingest.type.js';
import { RemoveUploadedFileInput, RemoveUploadInput, StartIngestInput } from './upload.input.js';
import { proposalView } from './upload-view.type.js';
import {
  OpenUploadPayload,
  ProposedMapping,
  RemoveUploadedFilePayload,
  RemoveUploadPayload,
  Upload,
  type UploadChanged,
  type UploadRemoved,
} from './upload.type.js';
import { type UploadRecord } from './upload.js';
import { type UploadsService } from './uploads.service.js';

/** Characters of a mapping. */
const LONGEST_MAPPING = 200_000;
/** Cost in the complexity limit: files are opened and thousands of their rows are read. */
const PROPOSAL_PRICE = 2_000;

/** Files that somebody brings, and the jobs that read them. `PUT /uploads/<uploadId>/<name>` takes the files. */
@Resolver()
export class UploadsResolver {
  constructor(
    private readonly uploads: UploadsService,
    private readonly jobs: IngestJobs,
  ) {}

  @Mutation(() => OpenUploadPayload, {
    description:
      'Opens a place for files. Send each by `PUT /uploads/<uploadId>/<name>`, in pieces of 4 MiB at most: `?from=<bytes before>&of=<bytes of the whole>`.',
  })
  @Access('ADMIN')
  async openUpload(): Promise<UploadChanged | UserError> {
    return orFailure(async () => ({ upload: await this.uploads.open() }));
  }

  @Mutation(() => RemoveUploadedFilePayload, { description: 'Removes a file from an upload.' })
  @Access('ADMIN')
  async removeUploadedFile(
    @Arg('input', () => RemoveUploadedFileInput, { description: 'Which file.' })
    { uploadId, name }: RemoveUploadedFileInput,
  ): Promise<UploadChanged | UserError> {
    return orFailure(async () => ({ upload: await this.uploads.removeFile(uploadId, name) }));
  }

  @Mutation(() => RemoveUploadPayload, {
    description:
      'Removes an upload with all its files, before its week is over. What was loaded from them stays in the graph. Refused while a job waits for them or reads them.',
  })
  @Access('ADMIN')
  async removeUpload(
    @Arg('input', () => RemoveUploadInput, { description: 'Which upload.' }) { uploadId }: RemoveUploadInput,
    @Ctx() { query }: RequestContext,
  ): Promise<UploadRemoved | UserError> {
    return orFailure(async () => {
      await this.jobs.removeUpload(uploadId, query);
      return { uploadId };
    });
  }

  @Query(() => Upload, { description: 'An upload and its files.' })
  @Access('ADMIN')
  async upload(
    @Arg('uploadId', () => String, { description: 'Id of the upload.' }) uploadId: string,
  ): Promise<UploadRecord> {
    return this.uploads.find(uploadId);
  }

  @Query(() => ProposedMapping, {
    complexity: ({ childComplexity }) => PROPOSAL_PRICE + childComplexity,
    description:
      'By what the files of an upload could be read: their own `mapping.json`; refused rows that were mended as the load that refused them read them; else a ready mapping or a guess by the names of columns and what stands in them.',
  })
  @Access('ADMIN')
  async proposedMapping(
    @Arg('uploadId', () => String, { description: 'Id of the upload.' }) uploadId: string,
  ): Promise<ProposedMapping> {
    return proposalView(await this.uploads.propose(uploadId));
  }

  @Mutation(() => StartIngestPayload, {
    description:
      'Puts the reading of files into the queue: `jobProgress` tells how far it is, `cancelJob` stops it, `ingestJob` tells what came of it. Rows that are in the graph already are not stored twice.',
  })
  @Access('ADMIN')
  @Extensions(takesDocument({ path: 'input.mapping', max: LONGEST_MAPPING }))
  async startIngest(
    @Arg('input', () => StartIngestInput, { description: 'What is to be read.' })
    { idempotencyKey, ...request }: StartIngestInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.jobs.start(request, idempotencyKey, query)) }));
  }

  @Query(() => IngestJob, { description: 'What a job of kind `ingest` was asked and what came of it.' })
  @Access('ADMIN')
  async ingestJob(
    @Arg('jobId', () => JobID, { description: 'Id of the job.' }) jobId: JobId,
    @Ctx() { query }: RequestContext,
  ): Promise<IngestJob> {
    const { job, uploadId, mapping, dryRun, trial, runId = null } = await this.jobs.find(jobId, query);
    return { job: jobView(job), ...{ uploadId, mapping, dryRun, runId }, trial: trial ? trialView(trial) : null };
  }
}

function trialView({
  files,
  kinds,
  problems,
}: NonNullable<Awaited<ReturnType<IngestJobs['find']>>['trial']>): IngestTrial {
  return {
    ...countsOfTallies(files),
    problems,
    kinds: Object.entries(kinds)
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count),
  };
}
