import { type Id } from '../../platform/ids.js';

export type ModelId = Id<'Model'>;
export type JobId = Id<'Job'>;
