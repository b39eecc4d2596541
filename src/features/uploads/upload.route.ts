import { invalidInput } from '../../platform/errors.js';
import { type HttpRoute } from '../../platform/http/route.js';
import { type UploadsService } from './uploads.service.js';

/**
 * `PUT /uploads/<uploadId>/<name>?from=<bytes before>&of=<bytes of the whole>`: a piece of a file. Without `of` it is the last one;
 * without both the file is whole.
 */
export function uploadRoute(uploads: UploadsService): HttpRoute {
  return {
    method: 'put',
    path: '/uploads/:uploadId/:name',
    access: ['ADMIN'],
    what: 'Loading files',
    answer: async ({ params: { uploadId, name }, query, contentType, body, signal }, response) => {
      const from = bytesOf(query, 'from') ?? 0;
      try {
        const taken = await uploads.take({ uploadId, name, from, of: bytesOf(query, 'of') }, contentType, body);
        response
          .set('cache-control', 'no-store')
          .status(taken.whole ? 201 : 200)
          .json(taken);
      } catch (error) {
        // Whoever went away on the way is told nothing.
        if (signal.aborted) return;
        throw error;
      }
    },
  };
}

function bytesOf(query: Readonly<Record<string, unknown>>, name: 'from' | 'of'): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const bytes = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(bytes)) return bytes;
  throw invalidInput(`\`${name}\` is a number of bytes.`, name);
}
