import { idScalar } from '../../../platform/graphql/index.js';
import { type SegmentId } from './ids.js';

export const SegmentID = idScalar<SegmentId>('Segment', 'a segment');
