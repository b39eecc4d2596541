import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HttpRoute } from '../../../../platform/http/route.js';
import { type CodesCsv } from './codes-csv.service.js';

/** `/coupons/<batchId>/codes.csv`: unused codes of people to whom the shop may write, for a mail tool. */
export function codesRoute(exports: CodesCsv): HttpRoute {
  return {
    path: '/coupons/:batchId/codes.csv',
    access: ['SERVICE', 'MARKETER'],
    what: 'The codes of coupons as a file',
    answer: async ({ params, context }, response) => {
      const { name, pieces } = await exports.csv(params.batchId, context);
      response.set({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` });
      response.type('text/csv');
      // The client may go away on the way.
      await pipeline(Readable.from(pieces), response).catch(() => response.destroy());
    },
  };
}
