/** A thread that learns who buys; null in a shop with too little to learn from. */
import { learnIntent } from '../../../algorithms/intent/learn-intent.js';
import { type ShopPast } from '../../../algorithms/intent/shop-past.js';
import { serveJob } from '../../../platform/threads/serve-job.js';

serveJob((past: ShopPast, onProgress) => learnIntent(past, {}, onProgress));
