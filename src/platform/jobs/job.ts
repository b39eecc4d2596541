/** Where a job stands. The last three are ends. */
export type JobStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'DEAD' | 'CANCELLED';

/** A piece of work that outlives its worker: it is in the graph, where every process sees it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly status: JobStatus;
  /** What it was given, as it was enqueued. */
  readonly input: unknown;
  /** What its worker returned; undefined before success. */
  readonly result: unknown;
  readonly stage: string | null;
  /** 0 .. 1 */
  readonly progress: number;
  readonly message: string | null;
  /** The latest failure: of the attempt before this one while the job is still tried, of the last where it is dead. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Attempts begun, this one included. */
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly worker: string | null;
  /** Number of the claim; only its holder may write. */
  readonly fence: number;
  readonly cancelRequested: boolean;
  readonly createdAt: Date;
  /** Not begun before this (the back-off after a failure). */
  readonly availableAt: Date;
  readonly startedAt: Date | null;
  readonly heartbeatAt: Date | null;
  readonly leaseUntil: Date | null;
  readonly finishedAt: Date | null;
}

/** The right to work on a job, until the lease runs out and somebody else takes it. */
export interface Claim {
  readonly job: Job;
  readonly fence: number;
}

/** What a worker tells of its work; what is left out stays as it was told last. */
export interface Progress {
  readonly stage?: string;
  /** Of the whole job, 0 .. 1. */
  readonly progress?: number;
  readonly message?: string;
}

export function hasEnded(job: Pick<Job, 'status'>): boolean {
  return job.status === 'SUCCEEDED' || job.status === 'DEAD' || job.status === 'CANCELLED';
}

/** The stored form: JSON where the job has a value, two columns where it has an error. */
export interface JobRecord extends Omit<Job, 'status' | 'input' | 'result' | 'error'> {
  readonly status: string;
  readonly input: string;
  readonly result: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export function fromRecord(record: JobRecord): Job {
  const { input, result, errorCode, errorMessage, ...rest } = record;
  return {
    ...rest,
    status: record.status as JobStatus,
    input: JSON.parse(input) as unknown,
    result: result === null ? undefined : (JSON.parse(result) as unknown),
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
  };
}
