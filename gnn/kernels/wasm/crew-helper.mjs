/** A thread of a crew: sleeps until a job is opened, helps, sleeps again; for as long as the process lives. */
import { workerData } from 'node:worker_threads';
import { ACTIVE, FAILED, HELPERS, OPEN, viewsOf, work } from './control-block.mjs';

const { module, memory, block, names, rank } = workerData;
const { exports } = new WebAssembly.Instance(module, { env: { memory } });
const kernels = names.map((name) => exports[name]);
const { counters, job } = viewsOf(block);

let done = 0;
for (;;) {
  const open = Atomics.load(counters, OPEN);
  if (open === 0 || open === done) {
    Atomics.wait(counters, OPEN, open);
    continue;
  }
  Atomics.add(counters, ACTIVE, 1);
  try {
    if (Atomics.load(counters, OPEN) === open && rank < job[HELPERS]) work(counters, job, kernels);
  } catch {
    Atomics.store(counters, FAILED, 1);
  }
  done = open;
  Atomics.sub(counters, ACTIVE, 1);
  Atomics.notify(counters, ACTIVE);
}
