export { spmm } from './spmm';
