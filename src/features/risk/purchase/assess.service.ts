import { type EventRate, type Sender, storedId } from '../../activity/index.js';
import { checkCurrency, checkId, checkLine, checkNumber } from '../../../platform/checks.js';
import { conflict, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type Fingerprints } from '../signals/fingerprints.js';
import { personSignals } from '../signals/person-signals.js';
import { decisionOf, FINGERPRINT_KINDS, type FingerprintKind, inOrder, scoreOf } from '../signals/signal.js';
import { useSignals } from '../signals/use-signals.js';
import { type Assessment, type PurchaseDraft } from './assessment.js';
import { type AssessStore, type KeptAssessment } from './assess.store.js';
import { purchaseSignals } from './purchase-signals.js';

const MAX_VALUE = 500;
const DAY = 86_400_000;
/** Days after which assessments, and what was used last before, are forgotten. */
const KEPT_DAYS = 365;

/** Receives each purchase that is not simply allowed. */
export type OnDoubt = (assessment: Assessment, context?: QueryContext) => Promise<void>;

export interface AssessOptions {
  readonly store: AssessStore;
  readonly fingerprints: Fingerprints;
  readonly rate: EventRate;
  readonly now: () => number;
  readonly onDoubt: OnDoubt;
}

/** Says whether a purchase may be made before the shop accepts it, and keeps what was said. */
export class AssessService {
  constructor(private readonly options: AssessOptions) {}

  /**
   * Assesses a purchase once for its id. What the shop's back end sends is kept as what the person buys with; of a customer it is compared
   * and not kept, so that nobody brings others under suspicion.
   * @throws Failure INVALID_INPUT, NOT_FOUND for an unknown person, CONFLICT for an id that another purchase has, and as `EventRate`
   */
  async assess(draft: PurchaseDraft, sender: Sender, context?: QueryContext): Promise<Assessment> {
    const { store, fingerprints, rate, now, onDoubt } = this.options;
    const sent = checkId(draft.id, 'purchase', 'input', 'id');
    const userId = checkId(draft.userId, 'user', 'input', 'userId') as PurchaseDraft['userId'];
    const amount = checkNumber(draft.amount, { min: 0, max: 1e12 }, 'input', 'amount');
    const currency = checkCurrency(draft.currency, 'input', 'currency');
    const hashed = (kind: FingerprintKind | 'COUPON', field: 'device' | 'payment' | 'address' | 'coupon') => {
      const value = checkLine(draft[field], MAX_VALUE, 'input', field);
      return value === undefined ? undefined : fingerprints.of(kind, value);
    };
    const prints = {
      ...{ device: hashed('DEVICE', 'device'), payment: hashed('PAYMENT', 'payment') },
      address: hashed('ADDRESS', 'address'),
    };
    const coupon = hashed('COUPON', 'coupon');
    await rate.take(sender, [userId]);
    const id = storedId(sender, userId, sent);
    const content = fingerprints.ofContent([userId, amount, currency, prints, coupon]);
    const at = new Date(now());
    const used = FINGERPRINT_KINDS.flatMap((kind) => {
      const print = prints[kind.toLowerCase() as keyof typeof prints];
      return print === undefined ? [] : [{ id: print, kind }];
    });
    const [earlier, known] = await Promise.all([
      store.find(id, context),
      store.read({ userId, at, ...prints, used: used.map((one) => one.id) }, context),
    ]);
    if (earlier) return sameAs(earlier, userId, content, true);
    if (!known) throw notFound('user', userId, 'input', 'userId');
    const { facts, before, uses } = known;
    const purchase = { userId, at: at.getTime(), amount, currency, device: prints.device, coupon };
    const signals = inOrder([
      ...personSignals({ userId, ...facts }),
      ...useSignals(uses),
      ...purchaseSignals(purchase, { userId, ...facts }, before, uses),
    ]);
    const score = scoreOf(signals);
    const kept = await store.write(
      {
        ...{ id, userId, at, amount, currency, score, signals, content, decision: decisionOf(score) },
        ...(sender.trusted && { ...prints, coupon, used }),
      },
      context,
    );
    const assessment = sameAs(kept, userId, content, kept.at.getTime() !== at.getTime());
    if (assessment.decision !== 'ALLOW' && !assessment.repeated) await onDoubt(assessment, context);
    return assessment;
  }

  /** Forgets what is older than a year. @returns how many assessments and uses */
  async expire(): Promise<number> {
    return this.options.store.expire(new Date(this.options.now() - KEPT_DAYS * DAY));
  }
}

/** @throws Failure CONFLICT where the id is that of another purchase */
function sameAs(kept: KeptAssessment, userId: string, content: string, repeated: boolean): Assessment {
  if (kept.userId !== userId || kept.content !== content) {
    throw conflict('Another purchase was assessed under this id.', 'input', 'id');
  }
  const { id, at, decision, score, signals } = kept;
  return { id, userId: kept.userId, at, decision, score, signals, repeated };
}
