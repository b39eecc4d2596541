import { Failure } from '../../../platform/errors.js';
import { GIFT_FAILURES } from '../failures.js';
import { type GiftAct, type GiftRecord, type GiftState } from '../gift.js';

/** Amounts have at most six decimals: what differs by less is the same. */
const SAME = 5e-7;

/** What is missing until a pooled gift is paid; 0 where one person gives. */
export function missingOf({ goal, promised }: Pick<GiftRecord, 'goal' | 'promised'>): number {
  if (goal === null) return 0;
  const missing = Math.round((goal - (promised ?? 0)) * 1e6) / 1e6;
  return missing < SAME ? 0 : missing;
}

/**
 * The state that an act makes of a gift; undefined where it is done already.
 * @param amount of a share, above 0
 * @throws Failure GIFT_CLOSED, SHARE_TOO_LARGE
 */
export function giftAfter(
  act: Exclude<GiftAct, 'CLAIM'>,
  gift: GiftRecord,
  now: number,
  amount = 0,
): GiftState | undefined {
  const { state, currency } = gift;
  if (act === 'RELEASE' && state === 'RELEASED') return undefined;
  if (act === 'BUY' && state === 'BOUGHT') return undefined;
  if (now >= gift.until.getTime()) throw new Failure(GIFT_FAILURES.GIFT_CLOSED, 'The time of the gift is over.');
  switch (act) {
    case 'SHARE': {
      if (state !== 'POOLING') throw closed(state);
      const missing = missingOf(gift);
      if (amount > missing + SAME) {
        throw new Failure(GIFT_FAILURES.SHARE_TOO_LARGE, `${missing} ${currency} is missing.`, ['input', 'amount']);
      }
      return missing - amount < SAME ? 'FUNDED' : 'POOLING';
    }
    case 'BUY':
      if (state !== 'CLAIMED' && state !== 'FUNDED') throw closed(state);
      return 'BOUGHT';
    case 'RELEASE':
      if (state === 'BOUGHT') throw closed(state);
      return 'RELEASED';
  }
}

function closed(state: GiftState): Failure {
  return new Failure(GIFT_FAILURES.GIFT_CLOSED, `The gift is ${state}.`);
}
