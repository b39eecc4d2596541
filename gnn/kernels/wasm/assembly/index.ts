export { adamStep } from './adam-step';
export { dotProducts, exponentials } from './one-row';
export { softmaxNegatives } from './softmax-negatives';
export { softmaxPeople } from './softmax-people';
export { spmm } from './spmm';
