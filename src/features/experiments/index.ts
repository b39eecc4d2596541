export { type ExperimentRecord } from './experiment.js';
export { type ExperimentsService } from './experiments.service.js';
