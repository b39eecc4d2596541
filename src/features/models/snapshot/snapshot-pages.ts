/** People a query: some 25,000 events where people have 50. */
const PEOPLE_A_PAGE = 500;

export interface PeoplePage<Row> {
  readonly rows: readonly Row[];
  /** People asked about so far. */
  readonly done: number;
}

/**
 * What a query gives for many people, page by page in their order. While one page is taken in, the next is on its way: the
 * database and this process work at once.
 */
export async function* peoplePages<Row>(
  people: readonly string[],
  read: (page: string[]) => Promise<Row[]>,
): AsyncGenerator<PeoplePage<Row>, void, undefined> {
  const ask = (from: number): Promise<Row[]> => {
    const page = read(people.slice(from, from + PEOPLE_A_PAGE));
    // Whoever leaves the loop early does not wait for it: its failure is nobody's then.
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
