/** A thread for tests: adds up numbers; goes on for ever where it is asked to. */
import { serveJob } from '../../src/platform/threads/serve-job.js';

interface Numbers {
  readonly numbers: Float64Array;
  readonly endless?: boolean;
}

serveJob(({ numbers, endless = false }: Numbers, onProgress) => {
  let sum = 0;
  do {
    numbers.forEach((number, n) => {
      if (number < 0) throw new RangeError('a number below 0');
      sum += number;
      onProgress((n + 1) / numbers.length);
    });
  } while (endless);
  return sum;
});
