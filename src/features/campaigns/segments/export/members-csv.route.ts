import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HttpRoute } from '../../../../platform/http/route.js';
import { type ExportService } from './export.service.js';

/** `/segments/<segmentId>/members.csv`: the members to whom the shop may write, for a mail tool; made as it is sent, however long it is. */
export function membersRoute(exports: ExportService): HttpRoute {
  return {
    path: '/segments/:segmentId/members.csv',
    access: ['SERVICE', 'MARKETER'],
    what: 'The members of a segment as a file',
    answer: async ({ params, context }, response) => {
      const { name, pieces } = await exports.csv(params.segmentId, context);
      response.set({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` });
      response.type('text/csv');
      // The client may go away on the way.
      await pipeline(Readable.from(pieces), response).catch(() => response.destroy());
    },
  };
}
