import * as queries from '../../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { type ProductId } from '../../../catalogue/index.js';
import { type AudiencePerson } from './deal.js';

/** People of an audience who are written at a time. */
const A_BATCH = 5_000;
const TIMEOUT_MS = 5 * 60_000;

/** Reads who may be of an audience, and keeps who is. */
export class AudienceStore {
  constructor(private readonly db: Database) {}

  /** The members of a segment to whom the shop may write now. */
  async people(segmentId: string, context?: QueryContext): Promise<AudiencePerson[]> {
    return this.db.run(queries.campaignAudience, { segmentId }, context);
  }

  /** The product of a category that is bought most; undefined where none is on sale. */
  async leadingProduct(categoryId: string, context?: QueryContext): Promise<ProductId | undefined> {
    return (await this.db.run(queries.leadingProduct, { categoryId }, context)).at(0)?.productId;
  }

  /**
   * Takes the step and keeps the audience, in one transaction.
   * @returns false where somebody took another step before; nothing is kept then
   */
  async enter(
    step: queries.MoveCampaignParams,
    rows: queries.EnterAudienceParams['rows'],
    context?: QueryContext,
  ): Promise<boolean> {
    return this.db.transaction(
      'write',
      async (tx) => {
        if ((await tx.run(queries.moveCampaign, step)).length === 0) return false;
        for (let from = 0; from < rows.length; from += A_BATCH) {
          await tx.run(queries.enterAudience, { id: step.id, rows: rows.slice(from, from + A_BATCH) });
        }
        return true;
      },
      { ...context, timeoutMs: TIMEOUT_MS },
    );
  }
}
