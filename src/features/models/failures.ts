import { defineFailures } from '../../platform/failure-kind.js';

export const MODEL_FAILURES = defineFailures({
  NO_ACTIVE_MODEL: {
    status: 503,
    expected: false,
    retry: true,
    meaning: 'Nothing has been trained and activated yet.',
    mend: 'Run `grapevine train`, or the `train` mutation.',
  },
  MODEL_DAMAGED: {
    status: 503,
    expected: false,
    retry: true,
    meaning: "The model's files fail their checksums; the last good model serves.",
    mend: 'Train again, or activate another model.',
  },
  MEMORY_LIMIT: {
    status: 507,
    expected: false,
    retry: false,
    meaning:
      'A training would take more memory than it may, or than the heap of the database has; the message says which, and what would fit.',
    mend: 'Train on a sample of the people or on later events as the message says, or raise the setting that it names.',
  },
});
