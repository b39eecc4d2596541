export { type ModelSource, type ServingModel } from './shop/serving-model.js';
