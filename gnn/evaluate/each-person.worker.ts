/** A worker thread of `keepOfEach`. */
import { serveTasks } from '../parallel/serve-tasks.js';
import { chunkKeeper } from './each-person.js';

serveTasks(chunkKeeper, () => []);
