import { EVENT_RELATIONSHIPS } from '../../src/features/activity/events/kinds.js';
import { type QueryFile } from './query-file.js';

/** The lists that a `for` line may name. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  'each event relationship': EVENT_RELATIONSHIPS,
};

/** What stands in the text of such a query for the entry of the list. */
export const ENTRY = /\bEACH\b/g;

/** A query text as it is sent, and the entry of the list that it is for. */
export interface QueryVariant {
  readonly entry: string | undefined;
  readonly text: string;
}

/** The texts of a query file: one, or one for each entry of the list that its `for` line names. */
export function variantsOf({ text, list }: Pick<QueryFile, 'text' | 'list'>): QueryVariant[] {
  if (list === undefined) return [{ entry: undefined, text }];
  return LISTS[list].map((entry) => ({ entry, text: text.replace(ENTRY, entry) }));
}
