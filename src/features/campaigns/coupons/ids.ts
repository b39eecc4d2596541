import { type Id } from '../../../platform/ids.js';

export type CouponBatchId = Id<'CouponBatch'>;
