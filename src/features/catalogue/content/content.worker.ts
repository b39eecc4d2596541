/** A thread that learns where products stand by what is written of them. */
import { type Content } from '../../../algorithms/content/content.js';
import { encodeContents, fitContentEncoder } from '../../../algorithms/content/content-encoder.js';
import { serveJob } from '../../../platform/threads/serve-job.js';

serveJob((contents: readonly Content[]) => {
  const encoder = fitContentEncoder(contents);
  return { encoder, vectors: encodeContents(encoder, contents) };
});
