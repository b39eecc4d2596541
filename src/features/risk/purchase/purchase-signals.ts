import { type FingerprintUse } from '../signals/use-signals.js';
import { type PersonFacts } from '../signals/person-signals.js';
import { type Fact, type FingerprintKind, ramp, type Signal } from '../signals/signal.js';

/** A purchase that was assessed before. */
export interface EarlierAssessment {
  /** What it has in common with the one now. */
  readonly by: 'PERSON' | FingerprintKind;
  readonly id: string;
  readonly userId: string;
  /** Unix milliseconds. */
  readonly at: number;
  readonly coupon: string | null;
}

/** The purchase itself. */
export interface PurchaseNow {
  readonly userId: string;
  /** Unix milliseconds. */
  readonly at: number;
  readonly amount?: number;
  readonly currency?: string;
  /** Ids of fingerprints. */
  readonly device?: string;
  readonly coupon?: string;
}

const HOUR = 3_600_000;

/** From so many purchases in so many hours, the one now among them. */
const PACE: Readonly<Record<EarlierAssessment['by'], readonly (Parameters<typeof ramp>[1] & { hours: number })[]>> = {
  PERSON: [
    { hours: 1, from: 5, full: 12, least: 0.25, most: 0.7 },
    { hours: 24, from: 12, full: 30, least: 0.2, most: 0.6 },
  ],
  DEVICE: [
    { hours: 1, from: 6, full: 15, least: 0.3, most: 0.7 },
    { hours: 24, from: 15, full: 40, least: 0.2, most: 0.6 },
  ],
  PAYMENT: [
    { hours: 1, from: 5, full: 12, least: 0.35, most: 0.75 },
    { hours: 24, from: 12, full: 30, least: 0.25, most: 0.65 },
  ],
  ADDRESS: [
    { hours: 1, from: 10, full: 25, least: 0.2, most: 0.5 },
    { hours: 24, from: 30, full: 80, least: 0.15, most: 0.4 },
  ],
};
/** Orders by which an amount is judged. */
const ENOUGH_ORDERS = 3;

/**
 * What speaks against the purchase beside who makes it: pace, a device that is new, a coupon that was used around here, an amount.
 *
 * @param before purchases of the last thirty days that have the person or a fingerprint in common with it
 */
export function purchaseSignals(
  now: PurchaseNow,
  facts: PersonFacts,
  before: readonly EarlierAssessment[],
  uses: readonly FingerprintUse[],
): Signal[] {
  return [
    ...paceSignals(now, facts, before),
    ...newDevice(now, uses, facts.devices),
    ...couponSignals(now, before),
    ...amountSignals(now, facts),
  ];
}

function paceSignals(now: PurchaseNow, { times }: PersonFacts, before: readonly EarlierAssessment[]): Signal[] {
  return (Object.keys(PACE) as EarlierAssessment['by'][]).flatMap((by) => {
    const mine = before.filter((one) => one.by === by);
    const found = PACE[by].map(({ hours, ...limits }): Signal => {
      const since = now.at - hours * HOUR;
      const recent = mine.filter(({ at }) => at >= since && at <= now.at);
      // What the shop recorded was mostly assessed before: the two are not added.
      const recorded = by === 'PERSON' ? times.filter((at) => at >= since && at <= now.at).length : 0;
      const count = 1 + Math.max(recent.length, recorded);
      const facts = recent.slice(0, 5).map(({ id }): Fact => ({ kind: 'ASSESSMENT', id }));
      return { kind: 'VELOCITY', weight: ramp(count, limits), parameters: { what: by, count, hours }, facts };
    });
    const [one] = found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
    return one ? [one] : [];
  });
}

function newDevice({ device }: PurchaseNow, uses: readonly FingerprintUse[], devices: number): Signal[] {
  if (device === undefined || devices === 0 || uses.some(({ id, isOwn }) => id === device && isOwn)) return [];
  return [{ kind: 'NEW_DEVICE', weight: 0.1, parameters: { devices }, facts: [{ kind: 'FINGERPRINT', id: device }] }];
}

/** Others who used the coupon with a device or means of payment of this purchase; or several at one address, which many share. */
function couponSignals({ coupon, userId }: PurchaseNow, before: readonly EarlierAssessment[]): Signal[] {
  if (coupon === undefined) return [];
  const same = before.filter((one) => one.coupon === coupon && one.userId !== userId);
  const peopleOf = (these: readonly EarlierAssessment[]): number => new Set(these.map((one) => one.userId)).size;
  const close = ramp(peopleOf(same.filter(({ by }) => by !== 'ADDRESS')), { from: 1, full: 4, least: 0.4, most: 0.8 });
  const weight = Math.max(close, ramp(peopleOf(same), { from: 4, full: 10, least: 0.3, most: 0.6 }));
  if (weight === 0) return [];
  const facts = [...new Set(same.map(({ id }) => id))].slice(0, 5).map((id): Fact => ({ kind: 'ASSESSMENT', id }));
  return [{ kind: 'COUPON', weight, parameters: { people: peopleOf(same) }, facts }];
}

function amountSignals({ amount, currency, userId }: PurchaseNow, { orders, ...paid }: PersonFacts): Signal[] {
  const sum = paid.amounts[paid.currencies.indexOf(currency ?? '')];
  if (amount === undefined || orders < ENOUGH_ORDERS || !(sum > 0)) return [];
  const times = amount / (sum / orders);
  const weight = ramp(times, { from: 8, full: 30, least: 0.1, most: 0.35 });
  if (weight === 0) return [];
  const parameters = { times: Math.round(times), orders };
  return [{ kind: 'AMOUNT', weight, parameters, facts: [{ kind: 'PERSON', id: userId }] }];
}
