import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HttpRoute } from '../../../platform/http/route.js';
import { type IngestRunsService } from './ingest-runs.service.js';

/** `/ingest-runs/<runId>/quarantine.csv`: the rows that an ingest refused, to be mended; made as it is sent, however long it is. */
export function quarantineRoute(runs: IngestRunsService): HttpRoute {
  return {
    path: '/ingest-runs/:runId/quarantine.csv',
    access: ['SERVICE', 'ANALYST'],
    what: 'The file of the refused rows',
    answer: async ({ params }, response) => {
      const { name, pieces } = await runs.quarantineCsv(params.runId);
      response.set({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` });
      response.type('text/csv');
      // The client may go away on the way.
      await pipeline(Readable.from(pieces), response).catch(() => response.destroy());
    },
  };
}
