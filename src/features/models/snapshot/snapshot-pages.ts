/** People in one query: about 25,000 events where a person has 50. */
const PEOPLE_A_PAGE = 500;

export interface PeoplePage<Row> {
  readonly rows: readonly Row[];
  /** People read so far, this page included. */
  readonly done: number;
}

/**
 * Reads rows about many people page by page, in the order of `people`. The next page is read while the caller works on
 * one, so the database and this process work at once.
 */
export async function* peoplePages<Row>(
  people: readonly string[],
  read: (page: string[]) => Promise<Row[]>,
): AsyncGenerator<PeoplePage<Row>, void, undefined> {
  const ask = (from: number): Promise<Row[]> => {
    const page = read(people.slice(from, from + PEOPLE_A_PAGE));
    // A caller that leaves the loop early never awaits this page; its failure must not be an unhandled rejection.
    page.catch(() => undefined);
    return page;
  };
  let next = ask(0);
  for (let from = 0; from < people.length; from += PEOPLE_A_PAGE) {
    const rows = await next;
    const done = Math.min(people.length, from + PEOPLE_A_PAGE);
    if (done < people.length) next = ask(done);
    yield { rows, done };
  }
}
