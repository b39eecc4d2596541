import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type SegmentRecord } from './segment.js';
import { type SegmentsService } from './segments.service.js';

/** Segments by id, all of one answer in one query; not cached, because a mutation of the request may change them. */
export function segmentLoader(
  segments: SegmentsService,
  context: RequestContext,
): DataLoader<string, SegmentRecord | undefined> {
  return context.loaders.get(
    'campaigns.segment',
    () => new DataLoader((ids) => segments.byIds(ids, context.query), { cache: false }),
  );
}
