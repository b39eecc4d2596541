export { addTriangles } from './add-triangles';
export { addWeightedTriangles } from './add-weighted-triangles';
