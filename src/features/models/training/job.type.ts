import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { JOB_STATUSES, type JobStatus } from '../../../platform/jobs/job.js';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  NotFound,
  payloadUnion,
} from '../../../platform/graphql/index.js';
import { Node } from '../../../platform/graphql/node.resolver.js';

export const JobStatusEnum = Object.fromEntries(JOB_STATUSES.map((status) => [status, status])) as {
  [Status in JobStatus]: Status;
};
registerEnumType(JobStatusEnum, {
  name: 'JobStatus',
  description: 'Where a job stands; the last three are ends.',
  valuesConfig: {
    QUEUED: { description: 'Waits for a worker, or for the next attempt.' },
    DEAD: { description: 'Failed in every attempt, or in one that no other would better.' },
  },
});

@ObjectType({ description: 'Why an attempt failed.' })
@AccessOfParent()
export class JobError {
  @Field(() => String, { description: 'A code of docs/errors.md.' })
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({ implements: Node, description: 'Work that goes on after the answer: a training, a publication, a plan.' })
@AccessOfParent()
export class Job {
  @Field(() => String)
  jobId!: string;

  @Field(() => String, { description: '`train`, `publish` or `plan-seeds`.' })
  kind!: string;

  @Field(() => JobStatusEnum)
  status!: JobStatus;

  @Field(() => String, { nullable: true })
  stage?: string | null;

  @Field(() => Float, { description: 'How much is done, 0 to 1.' })
  progress!: number;

  @Field(() => String, { nullable: true, description: 'What is being done.' })
  message?: string | null;

  @Field(() => JobError, { nullable: true, description: 'The latest failure, also while it is tried again.' })
  error?: JobError | null;

  @Field(() => Int, { description: 'Attempts begun.' })
  attempts!: number;

  @Field(() => Int)
  maxAttempts!: number;

  @Field(() => Boolean, { description: 'Whether it was asked to stop.' })
  cancelRequested!: boolean;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  startedAt?: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The model that a finished training made.' })
  modelId?: string | null;
}

@ObjectType({ description: 'How a job stands at one moment.' })
@AccessOfParent()
export class JobProgress {
  @Field(() => Job)
  job!: Job;

  @Field(() => Boolean, { description: 'Nothing comes after this.' })
  ended!: boolean;
}

@ObjectType({ description: 'The job was put into the queue, or was there already under its idempotency key.' })
@AccessOfParent()
export class JobAccepted {
  @Field(() => Job)
  job!: Job;
}

export const JobConnection = connectionTypes('Job', () => Job).ConnectionType;
export const TrainPayload = payloadUnion('TrainPayload', () => JobAccepted, [InvalidInput, Conflict]);
export const CancelJobPayload = payloadUnion('CancelJobPayload', () => JobAccepted, [NotFound, Conflict]);
