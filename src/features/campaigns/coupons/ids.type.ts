import { idScalar } from '../../../platform/graphql/index.js';
import { type CouponBatchId } from './ids.js';

export const CouponBatchID = idScalar<CouponBatchId>('CouponBatch', 'a batch of coupons');
