export { type SegmentId } from './segments/ids.js';
export { SegmentID } from './segments/ids.type.js';
export { type SegmentRecord } from './segments/segment.js';
export { type SegmentsService } from './segments/segments.service.js';
