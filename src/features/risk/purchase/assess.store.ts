import { type UserId } from '../../people/index.js';
import {
  assessmentsBefore,
  expireAssessments,
  expireFingerprints,
  findAssessment,
  type FindAssessmentRow,
  riskOfPerson,
  type RiskOfPersonRow,
  usersOfFingerprints,
  writeAssessment,
} from '../../../../cypher/risk/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type PersonFacts } from '../signals/person-signals.js';
import { type Decision, type FingerprintKind, type Signal } from '../signals/signal.js';
import { type FingerprintUse } from '../signals/use-signals.js';
import { type EarlierAssessment } from './purchase-signals.js';

const DAY = 86_400_000;
/** How much of the graph is read for one purchase. */
const CAPS = { events: 2_000, assessments: 200, people: 100 } as const;
const AT_ONCE = 5_000;

/** What is kept of an assessment. */
export interface KeptAssessment {
  readonly id: string;
  readonly userId: UserId;
  readonly at: Date;
  readonly decision: Decision;
  readonly score: number;
  readonly signals: readonly Signal[];
  readonly content: string;
}

export interface PurchaseToRead {
  readonly userId: UserId;
  readonly at: Date;
  readonly device?: string;
  readonly payment?: string;
  readonly address?: string;
  /** All of these fingerprints. */
  readonly used: readonly string[];
}

/** What the graph knows that bears on a purchase. */
export interface PurchaseKnown {
  readonly facts: Omit<PersonFacts, 'userId'>;
  readonly before: readonly EarlierAssessment[];
  readonly uses: readonly FingerprintUse[];
}

/** Reads what bears on purchases, and keeps what was said of them. */
export class AssessStore {
  constructor(private readonly db: Database) {}

  async find(id: string, context?: QueryContext): Promise<KeptAssessment | undefined> {
    const [row] = await this.db.run(findAssessment, { id }, context);
    return row && keptOf(row);
  }

  /** Undefined for an unknown person. At most 2,000 events, 200 assessments and 100 people of a fingerprint are looked at. */
  async read(purchase: PurchaseToRead, context?: QueryContext): Promise<PurchaseKnown | undefined> {
    const { userId, at, device, payment, address, used } = purchase;
    const since = new Date(at.getTime() - 30 * DAY);
    const common = { userId, device, payment, address, since, most: CAPS.assessments };
    // Side by side, because somebody waits to pay: that the answers are of one moment matters less.
    const [[facts], before, uses] = await Promise.all([
      this.facts(userId, at, context),
      this.db.run(assessmentsBefore, common, context),
      used.length === 0 ? [] : this.db.run(usersOfFingerprints, { userId, ids: used, scanned: CAPS.people }, context),
    ]);
    return (
      facts && {
        facts,
        before: before.map((row) => ({ ...row, by: row.by as EarlierAssessment['by'] })),
        uses: uses.map((row) => ({ ...row, kind: row.kind as FingerprintKind })),
      }
    );
  }

  /** What is known of a person, with the fingerprints that the person used; undefined for an unknown person. */
  async readPerson(
    userId: UserId,
    at: Date,
    context?: QueryContext,
  ): Promise<Pick<PurchaseKnown, 'facts' | 'uses'> | undefined> {
    const [[facts], uses] = await Promise.all([
      this.facts(userId, at, context),
      this.db.run(usersOfFingerprints, { userId, scanned: CAPS.people }, context),
    ]);
    return facts && { facts, uses: uses.map((row) => ({ ...row, kind: row.kind as FingerprintKind })) };
  }

  private async facts(userId: UserId, at: Date, context?: QueryContext): Promise<RiskOfPersonRow[]> {
    const caps = { scanned: CAPS.events, used: CAPS.people };
    return this.db.run(riskOfPerson, { userId, ...caps, ...yearUntil(at) }, context);
  }

  /**
   * Keeps an assessment where none has its id.
   * @returns what is kept: of two calls at a time, that of the first
   */
  async write(
    made: KeptAssessment &
      Omit<PurchaseToRead, 'used'> & {
        readonly amount?: number;
        readonly currency?: string;
        readonly coupon?: string;
        readonly used?: readonly { readonly id: string; readonly kind: FingerprintKind }[];
      },
    context?: QueryContext,
  ): Promise<KeptAssessment> {
    const { used = [], signals, ...row } = made;
    const params = { ...row, signals: JSON.stringify(signals), fingerprints: used };
    const [kept] = await this.db.run(writeAssessment, params, context);
    return keptOf(kept);
  }

  /** Forgets what was assessed, and used last, before a moment. @returns how much */
  async expire(before: Date): Promise<number> {
    let all = 0;
    for (const query of [expireAssessments, expireFingerprints]) {
      for (let removed = AT_ONCE; removed === AT_ONCE; all += removed) {
        [{ removed }] = await this.db.run(query, { before, limit: AT_ONCE }, { operation: 'expireAssessments' });
      }
    }
    return all;
  }
}

function yearUntil(at: Date): { day: Date; year: Date } {
  return { day: new Date(at.getTime() - DAY), year: new Date(at.getTime() - 365 * DAY) };
}

function keptOf({ signals, ...row }: FindAssessmentRow): KeptAssessment {
  return {
    ...row,
    ...{ userId: row.userId, decision: row.decision as Decision },
    signals: JSON.parse(signals) as Signal[],
  };
}
