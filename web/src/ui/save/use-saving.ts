import { useState } from 'react';
import { type CsvFile } from './csv';
import { download } from './download';

/** The file of a list, while it is made and after it failed. */
export interface Saving {
  readonly save: () => void;
  /** Rows that are in the file so far, while more are asked for. */
  readonly got: number | undefined;
  /** Why the last file was not made. */
  readonly failed: string | undefined;
}

/** Hands over every row of a list, some at a time; rejects with what the service said. */
export type EachPage<Row> = (take: (rows: readonly Row[]) => void) => Promise<void>;

/**
 * Saves the rows that are here, or all that the service has: one file at a time.
 *
 * @param name of the file, without its ending
 * @param begin begins it
 * @param each asks for every row; absent where all are here
 */
export function useSaving<Row>(
  name: string,
  begin: () => CsvFile<Row>,
  here: readonly Row[],
  each: EachPage<Row> | undefined,
): Saving {
  const [got, setGot] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const save = (): void => {
    if (got !== undefined) return;
    setFailed(undefined);
    const file = begin();
    if (!each) return download(`${name}.csv`, file.add(here).blob());
    let count = 0;
    setGot(count);
    each((rows) => {
      file.add(rows);
      count += rows.length;
      setGot(count);
    })
      .then(
        () => download(`${name}.csv`, file.blob()),
        (error: Error) => setFailed(error.message),
      )
      .finally(() => setGot(undefined));
  };
  return { save, got, failed };
}
