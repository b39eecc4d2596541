import { useEffect, useSyncExternalStore } from 'react';
import { type AnyVariables, useQuery, type UseQueryArgs, type UseQueryState } from 'urql';
import { onFriendsActivity } from '../../../../client/src/live';
import { URL_OF_API } from './client';
import { useShopper } from './shopper';

let turn = 0;
const listeners = new Set<() => void>();

/** What was ordered reached the service by the back end of the shop: no answer to this page says that lists have changed. */
export function askAnew(): void {
  turn += 1;
  for (const listener of listeners) listener();
}

/** The answer to a query; it is asked again after mutations that name what it names, after orders, and where it is live, when friends did something. */
export function useAsked<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  isLive = false,
): UseQueryState<Data, Variables> {
  const [state, again] = useQuery(args);
  const { token } = useShopper();
  const now = useSyncExternalStore(subscribe, () => turn);
  useEffect(() => {
    if (now > 0) again({ requestPolicy: 'network-only' });
  }, [now, again]);
  useEffect(() => {
    if (!isLive) return;
    return onFriendsActivity({ url: URL_OF_API, token: () => token }, () => again({ requestPolicy: 'network-only' }));
  }, [isLive, token, again]);
  return state;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
