import { checkId } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../ids.js';
import { type ContactBy, type ContactConsent, NO_CONSENT } from './contact-consent.js';
import { type ContactStore } from './contact.store.js';

/** To whom the shop may write. It is a consent of its own: who shares activity with friends has not agreed to be written to. */
export class ContactService {
  constructor(
    private readonly store: ContactStore,
    private readonly now: () => number,
  ) {}

  /** In the order of `ids`; nobody who is unknown consents. */
  async of(ids: readonly string[], context?: QueryContext): Promise<ContactConsent[]> {
    const found = await this.store.of(ids, context);
    return ids.map((id) => found.get(id) ?? NO_CONSENT);
  }

  /**
   * Sets the consent, from the next read on. What holds already is no change and leaves no trace.
   * @throws Failure NOT_FOUND if the person is unknown
   */
  async set(userId: UserId, mayContact: boolean, by: ContactBy, context?: QueryContext): Promise<void> {
    const id = checkId(userId, 'user', 'input', 'userId') as UserId;
    const stored = await this.store.set({ userId: id, mayContact, by, at: new Date(this.now()) }, context);
    if (!stored) throw notFound('user', id, 'input', 'userId');
  }
}
