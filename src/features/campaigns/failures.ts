import { defineFailures } from '../../platform/failure-kind.js';

/** What campaigns can fail with, beside general failures. */
export const CAMPAIGN_FAILURES = defineFailures({
  WEBHOOKS_OFF: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'No secret is set with which people that are sent could be signed.',
    mend: 'Set `WEBHOOK_SECRET`, and give it to whoever receives.',
  },
  WEBHOOK_REFUSED: {
    status: 502,
    expected: false,
    retry: false,
    meaning:
      'Whoever should receive people refused them, or the address is inside the network and `WEBHOOK_PRIVATE` does not allow that.',
    mend: 'Look at the status in the message; correct the address or the receiver, and send again.',
  },
  WEBHOOK_FAILED: {
    status: 502,
    expected: false,
    retry: true,
    meaning: 'Whoever should receive people did not answer, or could not take them now.',
    mend: 'It is tried again with longer and longer pauses; if all fail, send again later.',
  },
  NO_COUPON_EXPERIMENT: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'No experiment of the shop is over that says whom coupons persuade; the message says what is missing.',
    mend: 'Run one with two arms, the second with a `value` that begins with coupon; until then choose ALL or VALUE.',
  },
  COUPON_UNKNOWN: {
    status: 404,
    expected: true,
    retry: false,
    meaning: 'The shop did not make this code, or gave it to another person.',
    mend: 'Ask the person to type the code again; it is of that person only.',
  },
  COUPON_USED: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'An order used the code already: each is used once.',
    mend: 'Take the order without the code.',
  },
  COUPON_EXPIRED: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The time of the code is over, or the shop ended its batch.',
    mend: 'Take the order without the code.',
  },
  COUPON_NOT_APPLICABLE: {
    status: 409,
    expected: true,
    retry: false,
    meaning:
      'The code is good, but not for this order: another currency, too small, or none of its products; the message says which.',
    mend: 'Show the terms of the code, or take the order without it.',
  },
  COUPON_EXHAUSTED: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'As many codes of the batch are used as may be, or its budget is spent.',
    mend: 'Take the order without the code; issue another batch with a budget of its own.',
  },
  CAMPAIGN_MOVED: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The campaign is in a state that this step does not start from, or somebody took another step before.',
    mend: 'Read its state and revision, and decide anew.',
  },
  CAMPAIGN_NOBODY: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The campaign would contact nobody: the message says who is missing.',
    mend: 'Choose another segment or product, a larger budget, or ask people for their consent.',
  },
});
