import { type HttpRoute } from '../../../platform/http/route.js';
import { notFound } from '../../../platform/errors.js';
import { mapPath } from './map-path.js';
import { type PeopleMapService } from './people-map.service.js';

/** `/graph/<run>/...`: the picture of all people as files that a page keeps, since a run does not change. */
export function mapRoute(map: PeopleMapService): HttpRoute {
  return {
    path: mapPath(),
    access: ['SERVICE', 'MARKETER', 'ANALYST'],
    what: 'The picture of all people',
    answer: async ({ params, context }, response) => {
      const { table, layout, columns } = await map.columns(params.run, context);
      const bytes = (...arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Buffer =>
        Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)));
      response.set('Cache-Control', 'private, max-age=31536000, immutable');
      switch (params.file) {
        case 'positions.bin':
          response.type('application/octet-stream');
          response.send(bytes(layout.x, layout.y, columns.community, columns.influence));
          return;
        case 'ties.bin':
          response.type('application/octet-stream').send(bytes(columns.tieStarts, columns.tieEnds));
          return;
        case 'people.txt':
          response.type('text/plain').send(table.people.join('\n'));
          return;
        default:
          response.removeHeader('Cache-Control');
          throw notFound('file', params.file, 'file');
      }
    },
  };
}
