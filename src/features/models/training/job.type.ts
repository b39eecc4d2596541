import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type JobStatus } from '../../../platform/jobs/job.js';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  NotFound,
  payloadUnion,
} from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Node } from '../../../platform/graphql/node.resolver.js';

export const JobStatusEnum = enumOf<JobStatus>(
  'JobStatus',
  'The state of a job; SUCCEEDED, DEAD and CANCELLED are final.',
  {
    QUEUED: 'Waits for a worker, or for the next attempt.',
    RUNNING: 'A worker does it.',
    SUCCEEDED: 'Done.',
    DEAD: 'Failed in every attempt, or with a failure that another attempt would not change.',
    CANCELLED: 'Stopped because it was cancelled.',
  },
);

@ObjectType({ description: 'Why an attempt failed.' })
@AccessOfParent()
export class JobError {
  @Field(() => String, { description: 'A code of docs/errors.md.' })
  code!: string;

  @Field(() => String, { description: 'The failure in words.' })
  message!: string;
}

@ObjectType({
  implements: Node,
  description: 'Work that goes on after the response: a training, a publication, a seed plan, the reading of files.',
})
@AccessOfParent()
export class Job {
  @Field(() => String, { description: 'Id of the job.' })
  jobId!: string;

  @Field(() => String, { description: '`train`, `publish`, `plan-seeds`, `ingest` or `send-segment`.' })
  kind!: string;

  @Field(() => JobStatusEnum, { description: 'The state of the job.' })
  status!: JobStatus;

  @Field(() => String, { nullable: true, description: 'The stage in progress or the last one; null before the first.' })
  stage?: string | null;

  @Field(() => Float, { description: 'The share that is done, 0 to 1.' })
  progress!: number;

  @Field(() => String, { nullable: true, description: 'The stage in words.' })
  message?: string | null;

  @Field(() => JobError, {
    nullable: true,
    description: 'The latest failure, also while the job is tried again; null if no attempt failed.',
  })
  error?: JobError | null;

  @Field(() => Int, { description: 'Number of attempts begun.' })
  attempts!: number;

  @Field(() => Int, { description: 'Number of attempts after which the job is dead.' })
  maxAttempts!: number;

  @Field(() => Boolean, { description: 'Whether the worker was asked to stop.' })
  cancelRequested!: boolean;

  @Field(() => Date, { description: 'When the job was put into the queue.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the first attempt began; null before.' })
  startedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the job ended; null before.' })
  finishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The model that a finished training made, or that a publication wrote back.',
  })
  modelId?: string | null;
}

@ObjectType({ description: 'The state of a job at one moment.' })
@AccessOfParent()
export class JobProgress {
  @Field(() => Job, { description: 'The job at this moment.' })
  job!: Job;

  @Field(() => Boolean, { description: 'Whether the job has ended: then this is the last message.' })
  ended!: boolean;
}

@ObjectType({
  description: 'The job was put into the queue, or its idempotency key was used before and this is that job.',
})
@AccessOfParent()
export class JobAccepted {
  @Field(() => Job, { description: 'The job.' })
  job!: Job;
}

export const JobConnection = connectionTypes('Job', () => Job).ConnectionType;
export const TrainPayload = payloadUnion('TrainPayload', () => JobAccepted, [InvalidInput, Conflict]);
export const CancelJobPayload = payloadUnion('CancelJobPayload', () => JobAccepted, [NotFound, Conflict]);
