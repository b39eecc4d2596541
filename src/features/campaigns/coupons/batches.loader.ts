import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type BatchReads, type CouponFigures } from './batch/batch-reads.service.js';
import { type CouponBatchRecord } from './coupon.js';

/** Batches by id, all of one answer in one query; not cached, because a mutation of the request may change them. */
export function batchLoader(
  reads: BatchReads,
  context: RequestContext,
): DataLoader<string, CouponBatchRecord | undefined> {
  return context.loaders.get(
    'campaigns.couponBatch',
    () => new DataLoader((ids) => reads.byIds(ids, context.query), { cache: false }),
  );
}

/** What came of batches, all of one answer in one query. */
export function figuresLoader(reads: BatchReads, context: RequestContext): DataLoader<string, CouponFigures> {
  return context.loaders.get(
    'campaigns.couponFigures',
    () => new DataLoader((ids) => reads.figures(ids, context.query), { cache: false }),
  );
}
