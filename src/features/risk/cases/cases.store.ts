import {
  actsOfCases,
  appealCase,
  type AppealCaseParams,
  casesByIds,
  type CasesByIdsRow,
  changedCases,
  countCases,
  decideCases,
  type DecideCasesParams,
  foundWithoutCase,
  openCases,
  type OpenCasesParams,
  riskCases,
} from '../../../../cypher/risk/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type CaseAct, type CaseActKind, type CaseKind, type CaseState, type RiskCaseRecord } from './case.js';

const ACTS = 100;

/** Reads and writes cases. */
export class CasesStore {
  constructor(private readonly db: Database) {}

  /** People whom the last influence run found, and about whom nobody decided yet. */
  async found(limit: number): Promise<UserId[]> {
    const rows = await this.db.run(foundWithoutCase, { limit }, { operation: 'openCases' });
    return rows.map(({ id }) => id as UserId);
  }

  /** @returns ids of the cases that were opened */
  async open(params: OpenCasesParams, context?: QueryContext): Promise<string[]> {
    return (await this.db.run(openCases, params, context)).map(({ caseId }) => caseId);
  }

  async list(
    params: {
      readonly states: readonly CaseState[];
      readonly kind?: CaseKind | null;
      readonly ring?: string | null;
      readonly afterScore: number | null;
      readonly afterId: string | null;
      readonly limit: number;
    },
    context?: QueryContext,
  ): Promise<RiskCaseRecord[]> {
    return (await this.db.run(riskCases, params, context)).map(caseOf);
  }

  async count(
    params: { readonly states: readonly CaseState[]; readonly kind?: CaseKind | null; readonly ring?: string | null },
    context?: QueryContext,
  ): Promise<number> {
    const [{ cases }] = await this.db.run(countCases, params, context);
    return cases;
  }

  async byIds(ids: readonly string[], context?: QueryContext): Promise<(RiskCaseRecord | undefined)[]> {
    const rows = new Map((await this.db.run(casesByIds, { ids }, context)).map((row) => [row.id, caseOf(row)]));
    return ids.map((id) => rows.get(id));
  }

  /** Cases that wait for a decision and changed after a moment, and after a case of that moment. */
  async changed(after: { at: Date; id: string }, limit: number, context?: QueryContext): Promise<RiskCaseRecord[]> {
    return (await this.db.run(changedCases, { at: after.at, afterId: after.id, limit }, context)).map(caseOf);
  }

  /** @returns ids of the cases that there are */
  async decide(params: DecideCasesParams, context?: QueryContext): Promise<string[]> {
    return (await this.db.run(decideCases, params, context)).map(({ id }) => id);
  }

  /** @returns the state until now; undefined where there is no such case */
  async appeal(params: AppealCaseParams, context?: QueryContext): Promise<CaseState | undefined> {
    const [row] = await this.db.run(appealCase, params, context);
    return row?.before as CaseState | undefined;
  }

  /** What was done with each case, the first first; the latest hundred. */
  async acts(ids: readonly string[], context?: QueryContext): Promise<CaseAct[][]> {
    const rows = await this.db.run(actsOfCases, { ids, limit: ACTS }, context);
    return ids.map((id) =>
      rows
        .filter(({ caseId }) => caseId === id)
        .map(({ caseId: _, ...act }) => ({ ...act, kind: act.kind as CaseActKind })),
    );
  }
}

function caseOf(row: CasesByIdsRow): RiskCaseRecord {
  return { ...row, userId: row.userId, kind: row.kind as CaseKind, state: row.state as CaseState };
}
