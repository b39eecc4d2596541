import { defineFailures } from '../../platform/failure-kind.js';

/** What group purchases can fail with, beside general failures. */
export const GROUP_FAILURES = defineFailures({
  NO_GROUP_OFFER: {
    status: 409,
    expected: true,
    retry: false,
    meaning:
      'The product is not sold to groups now: there is no offer, it is not sold at all, or its price is as low without a group.',
    mend: 'Set an offer by `setGroupOffer`, or look at `groupOffer` of the product before you show a button.',
  },
  SOLD_OUT: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'No piece is left that is not kept for somebody else.',
    mend: 'Try again once the shop has more: pieces of groups that come to nothing are given back.',
  },
  GROUP_FULL: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'As many people are in the group purchase as it takes.',
    mend: 'Open another one.',
  },
  GROUP_CLOSED: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The group purchase is no longer in a state in which this can be done; the message names the state.',
    mend: 'Read the group purchase anew.',
  },
  GROUP_TOO_SMALL: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'Fewer people are in the group purchase than its first price needs.',
    mend: 'Ask more friends, or wait for those who were asked.',
  },
  IN_ANOTHER_GROUP: {
    status: 409,
    expected: true,
    retry: false,
    meaning: 'The person is in another open group purchase of this product: one piece is kept for a person.',
    mend: 'Leave the other one first.',
  },
});
