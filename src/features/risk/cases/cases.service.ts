import { createHash, randomUUID } from 'node:crypto';
import { checkBatch, checkDistinct, checkId, checkLines } from '../../../platform/checks.js';
import { conflict, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type Assessment } from '../purchase/assessment.js';
import {
  type CaseAct,
  type CaseDecision,
  type CaseKind,
  type CaseState,
  type RiskCaseRecord,
  WAITING,
} from './case.js';
import { type CasesStore } from './cases.store.js';
import { type EvidenceStore } from './evidence.store.js';
import { type RiskNews } from './news.js';
import { type RiskOf } from './risk.service.js';
import { ringsOf } from './rings.js';

const NOTE = 2_000;
/** People of whom cases are opened in one transaction. */
const AT_ONCE = 100;

/** Which cases; by default those that wait for a decision. */
export interface CaseFilter {
  readonly states?: readonly CaseState[] | null;
  readonly kind?: CaseKind | null;
  readonly ring?: string | null;
}

export interface CasesOptions {
  readonly store: CasesStore;
  readonly evidence: EvidenceStore;
  readonly risk: RiskOf;
  readonly news: RiskNews;
  readonly now: () => number;
  /** Called when somebody's word begins or ends to count. */
  readonly onDecided: () => Promise<void>;
}

/** People about whom staff decide: what waits, decisions, appeals, and who did what when. */
export class CasesService {
  constructor(private readonly options: CasesOptions) {}

  /** Up to `first + 1` cases after a position, the riskiest first. */
  async list(
    { states, kind, ring }: CaseFilter,
    first: number,
    after: { afterScore: number | null; afterId: string | null },
    context?: QueryContext,
  ): Promise<{ rows: RiskCaseRecord[]; count: () => Promise<number> }> {
    const { store } = this.options;
    const asked = { states: states ?? WAITING, kind, ring };
    if (asked.states.length === 0) throw invalidInput('`states` names one state at least.', 'filter', 'states');
    const rows = await store.list({ ...asked, ...after, limit: first + 1 }, context);
    return { rows, count: () => store.count(asked, context) };
  }

  /** The cases of these people; undefined for people without one. */
  async ofPeople(userIds: readonly UserId[], context?: QueryContext): Promise<(RiskCaseRecord | undefined)[]> {
    return this.options.store.byIds(userIds.map(caseIdOf), context);
  }

  async byIds(ids: readonly string[], context?: QueryContext): Promise<(RiskCaseRecord | undefined)[]> {
    return this.options.store.byIds(ids, context);
  }

  async acts(ids: readonly string[], context?: QueryContext): Promise<CaseAct[][]> {
    return this.options.store.acts(ids, context);
  }

  /** Opens cases about people whom the last influence run found, by ring. @returns how many */
  async openFound(signal?: AbortSignal): Promise<number> {
    const { store, evidence } = this.options;
    let opened = 0;
    for (;;) {
      signal?.throwIfAborted();
      const people = await store.found(AT_ONCE);
      if (people.length === 0) return opened;
      const rings = ringsOf(people, await evidence.partners(people));
      const scores = await Promise.all(people.map((id) => this.options.risk.of(id)));
      const rows = people.map((userId, n) => {
        const of = { caseId: caseIdOf(userId), userId, actId: randomUUID(), kind: 'RING', reopen: false };
        return { ...of, score: scores[n]?.score ?? 0, ring: rings.get(userId) };
      });
      opened += (await this.open(rows)).length;
    }
  }

  /** Opens the case of somebody whose purchase was not allowed; one that was cleared is opened anew, one that was decided against stays. */
  async openForPurchase({ id, userId, score, decision }: Assessment, context?: QueryContext): Promise<void> {
    const row = { caseId: caseIdOf(userId), userId, actId: randomUUID(), kind: 'PURCHASE', score };
    await this.open([{ ...row, note: `${decision} ${id}`, reopen: true }], context);
  }

  /**
   * Decides 1 to 1,000 cases alike. It holds over what influence runs find, and counts at once wherever authenticity does.
   * @param by who decides
   * @throws Failure INVALID_INPUT, NOT_FOUND for a case that there is not: none is decided then
   */
  async decide(
    caseIds: readonly string[],
    decision: CaseDecision,
    note: string | null | undefined,
    by: string,
    context?: QueryContext,
  ): Promise<RiskCaseRecord[]> {
    const { store, news, now, onDecided } = this.options;
    checkBatch(caseIds, 'input', 'caseIds');
    checkDistinct(caseIds, 'id', 'input', 'caseIds');
    const text = checkLines(note, NOTE, 'input', 'note');
    const known = await store.byIds(caseIds, context);
    const missing = known.indexOf(undefined);
    if (missing >= 0) throw notFound('case', caseIds[missing], 'input', 'caseIds', String(missing));
    const rows = [...caseIds].sort().map((id) => ({ id, actId: randomUUID() }));
    await store.decide({ rows, decision, at: new Date(now()), by, note: text }, context);
    news.tell();
    await onDecided();
    return (await store.byIds(caseIds, context)) as RiskCaseRecord[];
  }

  /**
   * Appeals against the decision about a person; it holds until it is decided anew.
   * @throws Failure NOT_FOUND for a person without a case, CONFLICT where the case was not decided against, INVALID_INPUT without a reason
   */
  async appeal(userId: UserId, note: string, by: string, context?: QueryContext): Promise<RiskCaseRecord> {
    const { store, news, now } = this.options;
    const person = checkId(userId, 'user', 'input', 'userId') as UserId;
    const text = checkLines(note, NOTE, 'input', 'note');
    if (text === undefined) throw invalidInput('`note` says why the decision is wrong.', 'input', 'note');
    const id = caseIdOf(person);
    const before = await store.appeal({ id, actId: randomUUID(), at: new Date(now()), by, note: text }, context);
    if (before === undefined) throw notFound('case of the user', person, 'input', 'userId');
    if (before !== 'AGAINST')
      throw conflict(`This case is ${before}: there is no decision to appeal against.`, 'input', 'userId');
    news.tell();
    const [found] = await store.byIds([id], context);
    return found!;
  }

  private async open(rows: Parameters<CasesStore['open']>[0]['rows'], context?: QueryContext): Promise<string[]> {
    const { store, news, now } = this.options;
    const opened = await store.open({ rows, at: new Date(now()), by: '' }, context);
    if (opened.length > 0) news.tell();
    return opened;
  }
}

/** A person has one case, so its id is made of the person's. */
export function caseIdOf(userId: string): string {
  return `case-${createHash('sha256').update(userId).digest('base64url').slice(0, 24)}`;
}
