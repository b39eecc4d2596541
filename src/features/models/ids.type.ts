import { idScalar } from '../../platform/graphql/index.js';
import { type JobId, type ModelId } from './ids.js';

export const ModelID = idScalar<ModelId>('Model', 'a model');
export const JobID = idScalar<JobId>('Job', 'a job');
