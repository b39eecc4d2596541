/** The one iteration that the library's own functions repeat; it comes without types. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /**
   * @param nodes ten numbers a node: x, y, forces now and before, mass, convergence, size, fixed
   * @param edges three numbers an edge: where its ends begin in `nodes`, and its weight
   */
  function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): void;

  export { iterate as default };
}
