/** Waits until the process that started it ends. */
import { onOrphaned } from '../../src/cli/orphaned.js';

const alive = setInterval(() => {}, 1_000);
onOrphaned(() => {
  clearInterval(alive);
  console.log('orphaned');
});
console.log('started');
