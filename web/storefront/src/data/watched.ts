import { type AnyVariables, type Exchange, mapExchange, type Operation, stringifyDocument } from '@urql/core';
import { useSyncExternalStore } from 'react';

/** A request as the page shows it to whoever wants to know what happens. */
export interface Watched {
  readonly name: string;
  readonly query: string;
  readonly variables: string;
  readonly answer: string;
  /** Milliseconds until the answer was here. */
  readonly took: number;
}

const MOST = 6;
let watched: readonly Watched[] = [];
const listeners = new Set<() => void>();
const began = new Map<number, number>();

/** The latest requests and what came back, the newest first; one of each name. */
export function useWatched(): readonly Watched[] {
  return useSyncExternalStore(subscribe, () => watched);
}

/** Stands before the network, so that only what was really asked is seen. */
export const watching: Exchange = mapExchange({
  onOperation: ({ key, kind }) => {
    if (kind !== 'teardown') began.set(key, performance.now());
  },
  onResult: ({ operation, data, error }) => {
    const start = began.get(operation.key);
    if (start === undefined) return;
    began.delete(operation.key);
    const one: Watched = {
      name: nameOf(operation),
      query: stringifyDocument(operation.query)
        .replace(/^ *__typename\n/gm, '')
        .replace(/ __typename/g, ''),
      variables: written(operation.variables),
      answer: written(data ?? { errors: error?.graphQLErrors.map(({ message }) => message) ?? error?.message }),
      took: performance.now() - start,
    };
    watched = [one, ...watched.filter(({ name }) => name !== one.name)].slice(0, MOST);
    for (const listener of listeners) listener();
  },
});

function nameOf({ query }: Operation<unknown, AnyVariables>): string {
  const [first] = query.definitions;
  return ('name' in first && first.name?.value) || 'query';
}

function written(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === '__typename' ? undefined : inner), 2);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
