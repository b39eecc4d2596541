import { defineFailures } from '../failure-kind.js';

export const JOB_FAILURES = defineFailures({
  JOB_LOST: {
    status: 409,
    expected: false,
    retry: true,
    meaning: 'The job was taken over by another worker, or cancelled.',
    mend: 'Look at the job with `job(jobId)`.',
  },
});
