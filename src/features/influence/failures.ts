import { defineFailures } from '../../platform/failure-kind.js';

/** What influence and sales by word of mouth can fail with, beside general failures. */
export const INFLUENCE_FAILURES = defineFailures({
  TOO_EARLY: {
    status: 409,
    expected: false,
    retry: false,
    meaning: 'The time in which people may still buy because of a recommendation is not over.',
    mend: 'Ask for a longer time or a larger part of the shop, as the message says, or ask again later.',
  },
});
