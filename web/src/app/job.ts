import { type CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql, type ResultOf } from './graphql';

const JobQuery = graphql(`
  query ConsoleJob($jobId: JobID!) {
    job(jobId: $jobId) {
      jobId
      status
      stage
      progress
      error {
        code
        message
      }
      modelId
    }
  }
`);

/** Asks for the end of a job: one that waits ends at once, one that runs within some seconds. */
export const CancelJob = graphql(`
  mutation ConsoleCancelJob($input: CancelJobInput!) {
    cancelJob(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

export type Job = NonNullable<ResultOf<typeof JobQuery>['job']>;

/** How often a job is asked about, milliseconds: a person sees it move, and the limit of requests a minute stays far away. */
const EVERY_MS = 1000;

export interface Watched {
  /** As it was last seen; undefined before the first answer, and of no job. */
  readonly job: Job | undefined;
  readonly error: CombinedError | undefined;
}

/** A job and how far it is, until it has ended. Undefined watches nothing. */
export function useJob(jobId: string | undefined): Watched {
  const client = useClient();
  const [seen, setSeen] = useState<Watched & { readonly of: string | undefined }>();
  useEffect(() => {
    if (jobId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const { data, error } = await client.query(JobQuery, { jobId }, { requestPolicy: 'network-only' }).toPromise();
      if (left) return;
      const job = data?.job ?? undefined;
      setSeen({ of: jobId, job, error });
      if (!error && !hasEnded(job)) timer = setTimeout(() => void ask(), EVERY_MS);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, jobId]);
  return seen?.of === jobId ? { job: seen?.job, error: seen?.error } : { job: undefined, error: undefined };
}

/** Whether nothing more comes of a job. */
export function hasEnded(job: Job | undefined): boolean {
  return job !== undefined && job.status !== 'QUEUED' && job.status !== 'RUNNING';
}
