import { contactConsents, setContactConsent } from '../../../../cypher/people/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../ids.js';
import { type ContactBy, type ContactConsent } from './contact-consent.js';

/** Reads and writes the consent to be contacted. */
export class ContactStore {
  constructor(private readonly db: Database) {}

  /** By person; nobody who is unknown is there. */
  async of(ids: readonly string[], context?: QueryContext): Promise<ReadonlyMap<string, ContactConsent>> {
    const rows = await this.db.run(contactConsents, { ids: [...new Set(ids)] }, context);
    return new Map(
      rows.map(({ userId, mayContact, times, steps, bys }) => {
        const changes = times.map((time, n) => ({
          ...{ at: new Date(time), mayContact: steps[n] === 'GIVEN', by: bys[n] as ContactBy },
        }));
        return [userId, { mayContact, changes: changes.reverse() }];
      }),
    );
  }

  /** False if the person is unknown. */
  async set(
    change: { userId: UserId; mayContact: boolean; at: Date; by: ContactBy },
    context?: QueryContext,
  ): Promise<boolean> {
    return (await this.db.run(setContactConsent, change, context)).length > 0;
  }
}
