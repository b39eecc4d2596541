// A worker thread starts here: tsx registers itself by `--import` on the main thread only, so it is told to.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.script);
