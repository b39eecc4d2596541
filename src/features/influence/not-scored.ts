import { Failure } from '../../platform/errors.js';
import { MODEL_FAILURES } from '../models/index.js';

/** The failure of every request that needs a run, before the first run. */
export function notScored(): Failure {
  return new Failure(MODEL_FAILURES.NO_ACTIVE_MODEL, 'Influence was not computed yet: it is when a model is trained.');
}
