export { addTriangles } from './add-triangles';
