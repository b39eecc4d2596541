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
});
