import {
  inStepWith,
  latestAssessments,
  type LatestAssessmentsRow,
  praiseInStep,
  type PraiseInStepRow,
  tiesAmong,
  type TiesAmongRow,
} from '../../../../cypher/risk/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { LIKED_FROM } from '../../activity/index.js';
import { type EvidenceEdgeKind } from './case.js';
import { type Partner } from './rings.js';

/** As influence runs see it (`src/algorithms/influence/synchrony.ts`). */
const IN_STEP = { likedFrom: LIKED_FROM, within: 3 * 3_600_000, together: 2, most: 2_000 } as const;
const CAPS = { partners: 24, products: 12, assessments: 6 } as const;

/** Reads the parts of the graph that cases rest on. */
export class EvidenceStore {
  constructor(private readonly db: Database) {}

  /** Who praised products in step with each person, 24 at most. */
  async partners(ids: readonly string[], context?: QueryContext): Promise<Map<string, readonly Partner[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.run(inStepWith, { ids, ...IN_STEP, limit: CAPS.partners }, context);
    return new Map(rows.map(({ id, partners }) => [id, partners]));
  }

  /** The products that most of these people praised, with when each did; 12 at most. */
  async praised(ids: readonly string[], context?: QueryContext): Promise<PraiseInStepRow[]> {
    return this.db.run(praiseInStep, { ids, likedFrom: LIKED_FROM, products: CAPS.products }, context);
  }

  async ties(
    ids: readonly string[],
    context?: QueryContext,
  ): Promise<(TiesAmongRow & { readonly kind: EvidenceEdgeKind })[]> {
    const rows = await this.db.run(tiesAmong, { ids }, context);
    return rows.map((row) => ({ ...row, kind: row.kind as EvidenceEdgeKind }));
  }

  /** Purchases of the person that were not simply allowed, the latest six. */
  async assessments(userId: string, context?: QueryContext): Promise<LatestAssessmentsRow[]> {
    return this.db.run(latestAssessments, { userId, limit: CAPS.assessments }, context);
  }
}
