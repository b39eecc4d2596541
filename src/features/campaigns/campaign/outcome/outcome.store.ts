import { campaignOutcomes } from '../../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { type OutcomeRow } from './uplift.js';

/** Reads what the audience of a campaign bought. */
export class OutcomeStore {
  constructor(private readonly db: Database) {}

  async rows(id: string, context?: QueryContext): Promise<OutcomeRow[]> {
    return this.db.run(campaignOutcomes, { id }, context);
  }
}
