import { defineFailures } from '../../platform/failure-kind.js';

/** What gifts can fail with, beside general failures. */
export const GIFT_FAILURES = defineFailures({
  GIFT_TAKEN: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'Somebody else is about to give this product to the person.',
    mend: 'Choose another idea, or join where several pay (`giftsFor`).',
  },
  GIFT_CLOSED: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The gift is no longer in a state in which this can be done; the message names the state.',
    mend: 'Read `giftsFor` anew.',
  },
  SHARE_TOO_LARGE: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'Less is missing for the gift than this share; the message says how much.',
    mend: 'Promise what is missing, or less.',
  },
});
