export { softmaxNegatives } from './softmax-negatives';
export { softmaxPeople } from './softmax-people';
export { spmm } from './spmm';
