import * as queries from '../../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { type UserId } from '../../../people/index.js';

/** Reads whom a campaign is to contact, and keeps who was contacted. */
export class ContactsStore {
  constructor(private readonly db: Database) {}

  /** Nobody of control, nobody to whom the shop may not write now, nobody who was contacted. */
  async page(id: string, after: string, limit: number, context?: QueryContext): Promise<UserId[]> {
    const rows = await this.db.run(queries.peopleToContact, { id, after, limit }, context);
    return rows.map(({ userId }) => userId as UserId);
  }

  async record(params: queries.RecordContactsParams, context?: QueryContext): Promise<queries.RecordContactsRow[]> {
    return this.db.run(queries.recordContacts, params, context);
  }
}
