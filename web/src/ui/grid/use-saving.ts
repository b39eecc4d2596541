import { useState } from 'react';

/** The file of a grid, while it is made and after it failed. */
export interface Saving {
  readonly save: () => void;
  /** Rows that are here so far, while more are asked for. */
  readonly got: number | undefined;
  /** Why the last file was not made. */
  readonly failed: string | undefined;
}

/**
 * Saves the rows that are here, or all that the service has: one file at a time.
 *
 * @param write saves these rows as a file
 * @param all asks for every row; absent where all are here
 */
export function useSaving<Row>(
  write: (rows: readonly Row[]) => void,
  here: readonly Row[],
  all: ((told: (count: number) => void) => Promise<readonly Row[]>) | undefined,
): Saving {
  const [got, setGot] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const save = (): void => {
    if (got !== undefined) return;
    setFailed(undefined);
    if (!all) return write(here);
    setGot(here.length);
    all(setGot)
      .then(write, (error: Error) => setFailed(error.message))
      .finally(() => setGot(undefined));
  };
  return { save, got, failed };
}
