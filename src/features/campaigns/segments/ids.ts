import { type Id } from '../../../platform/ids.js';

export type SegmentId = Id<'Segment'>;
