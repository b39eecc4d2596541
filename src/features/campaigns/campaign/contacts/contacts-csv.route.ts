import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HttpRoute } from '../../../../platform/http/route.js';
import { type ContactsService } from './contacts.service.js';

/** `/campaigns/<id>/contacts.csv`: whom a running campaign is to contact, for a mail tool; nobody of control, nobody without consent. */
export function contactsRoute(contacts: ContactsService): HttpRoute {
  return {
    path: '/campaigns/:campaignId/contacts.csv',
    access: ['SERVICE', 'MARKETER'],
    what: 'Whom a campaign is to contact, as a file',
    answer: async ({ params, context }, response) => {
      const { name, pieces } = await contacts.csv(params.campaignId, context);
      response.set({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` });
      response.type('text/csv');
      // The client may go away on the way.
      await pipeline(Readable.from(pieces), response).catch(() => response.destroy());
    },
  };
}
