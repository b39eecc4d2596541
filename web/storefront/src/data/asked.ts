import { useEffect, useSyncExternalStore } from 'react';
import { type AnyVariables, useQuery, type UseQueryArgs, type UseQueryState } from 'urql';

let turn = 0;
const listeners = new Set<() => void>();

/** What was ordered reached the service by the back end of the shop: no answer to this page says that lists have changed. */
export function askAnew(): void {
  turn += 1;
  for (const listener of listeners) listener();
}

/** The answer to a query; it is asked again after mutations that name what it names, after orders, and every so often. */
export function useAsked<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  everySeconds?: number,
): UseQueryState<Data, Variables> {
  const [state, again] = useQuery(args);
  const now = useSyncExternalStore(subscribe, () => turn);
  useEffect(() => {
    if (now > 0) again({ requestPolicy: 'network-only' });
  }, [now, again]);
  useEffect(() => {
    if (everySeconds === undefined) return;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds, again]);
  return state;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
