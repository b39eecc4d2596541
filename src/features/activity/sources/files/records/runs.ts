/** Most items of a run: so many are worked on before others have a turn. */
const LONGEST_RUN = 256;

/** The items of a generator in runs, none of them empty; returns what the generator returns. */
export function* inRuns<T, R>(items: Iterator<T, R>): Generator<T[], R> {
  let run: T[] = [];
  let next = items.next();
  for (; !next.done; next = items.next()) {
    run.push(next.value);
    if (run.length < LONGEST_RUN) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
  return next.value;
}

/** The items of runs, one by one: for readers of few, as a step of an asynchronous stream costs more than reading a record. */
export async function* oneByOne<T>(runs: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const run of runs) for (const item of run) yield item;
}
