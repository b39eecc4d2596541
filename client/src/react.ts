import {
  createContext,
  createElement,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Beacon, type BeaconOptions } from './beacon.js';
import {
  friendsActivity,
  like,
  productFriends,
  recommendations,
  unlike,
  type FriendsActivityResult,
  type ProductFriendsResult,
  type RecommendationsResult,
  type RecommendationsVariables,
} from './documents.generated.js';
import { onFriendsActivity } from './live.js';
import { Service, type ServiceError, type ServiceOptions } from './service.js';
import { type Told } from './told.js';
import { type Typed } from './typed.js';

export interface GrapevineOptions extends BeaconOptions {
  /** The customer who is signed in; none for a visitor. */
  readonly userId?: string;
}

interface Grapevine {
  readonly options: ServiceOptions;
  readonly service: Service;
  readonly beacon: Beacon;
  readonly userId: string | undefined;
  /** Asks all lists anew. */
  readonly turn: number;
  readonly again: () => void;
}

const Context = createContext<Grapevine | undefined>(undefined);

/** Put once around the page. On a server it asks nothing: lists come when the page is in a browser. */
export function GrapevineProvider(props: {
  readonly options: GrapevineOptions;
  readonly children?: ReactNode;
}): ReactNode {
  const { options, children } = props;
  const { url, key, userId } = options;
  const latest = useRef(options);
  latest.current = options;
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((known) => known + 1), []);
  const made = useMemo(() => {
    const now: BeaconOptions = { ...latest.current, url, key, token: () => latest.current.token?.() };
    return { options: now, service: new Service(now), beacon: new Beacon(now, userId) };
  }, [url, key, userId]);
  useEffect(() => {
    made.beacon.start();
    return () => made.beacon.stop();
  }, [made]);
  const value = useMemo(() => ({ ...made, userId, turn, again }), [made, userId, turn, again]);
  return createElement(Context, { value }, children);
}

function useGrapevine(): Grapevine {
  const found = use(Context);
  if (!found) throw new Error('Put <GrapevineProvider> around what uses its hooks.');
  return found;
}

/** An answer: what came stays while it is asked anew. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: ServiceError | undefined;
  readonly loading: boolean;
}

function useAsked<Result, Variables>(
  document: Typed<Result, Variables>,
  variables: Variables | undefined,
): Asked<Result> {
  const { service, turn } = useGrapevine();
  const [state, setState] = useState<Asked<Result>>({
    data: undefined,
    error: undefined,
    loading: variables !== undefined,
  });
  const written = variables && JSON.stringify(variables);
  useEffect(() => {
    if (written === undefined) return setState({ data: undefined, error: undefined, loading: false });
    const left = new AbortController();
    setState(({ data }) => ({ data, error: undefined, loading: true }));
    service.ask(document, JSON.parse(written) as Variables, { signal: left.signal }).then(
      (data) => left.signal.aborted || setState({ data, error: undefined, loading: false }),
      (error: unknown) =>
        left.signal.aborted || setState(({ data }) => ({ data, error: error as ServiceError, loading: false })),
    );
    return () => left.abort();
  }, [service, document, written, turn]);
  return state;
}

/** Products for the customer, each with its reason; nothing is asked for a visitor: show what is popular. */
export function useRecommendations(
  options: Omit<RecommendationsVariables, 'userId'> = {},
): Asked<RecommendationsResult> {
  const { userId } = useGrapevine();
  return useAsked(recommendations, userId === undefined ? undefined : { ...options, userId });
}

/** Which friends of the customer bought or praised a product. */
export function useFriendsWho(productId: string, first = 10): Asked<ProductFriendsResult> {
  const { userId } = useGrapevine();
  return useAsked(productFriends, userId === undefined ? undefined : { productId, first });
}

/** What friends of the customer did lately. @param how `live` asks anew as soon as they did something; or every so many seconds; never, if absent */
export function useFriendsActivity(first = 20, how?: number | 'live'): Asked<FriendsActivityResult> {
  const { userId, again, options } = useGrapevine();
  useEffect(() => {
    if (how === undefined || userId === undefined) return;
    if (how === 'live') return onFriendsActivity(options, again);
    const timer = setInterval(again, how * 1_000);
    return () => clearInterval(timer);
  }, [how, userId, options, again]);
  return useAsked(friendsActivity, userId === undefined ? undefined : { first });
}

/** Tells of what the customer or visitor does; it never waits and never fails. */
export function useTrack(): (event: Told) => void {
  const { beacon } = useGrapevine();
  return useCallback((event: Told) => beacon.track(event), [beacon]);
}

/**
 * A like that shows at once: `[liked, toggle]`. It is taken back where the service refuses, and lists are asked anew.
 * @param initially whether the customer liked it before
 */
export function useLike(productId: string, initially = false): readonly [boolean, () => Promise<void>] {
  const { service, userId, again } = useGrapevine();
  const [liked, setLiked] = useState(initially);
  const toggle = useCallback(async () => {
    if (userId === undefined) return;
    const wanted = !liked;
    setLiked(wanted);
    try {
      const input = { userId, productId };
      if (wanted) {
        const { like: done } = await service.ask(like, { input: { ...input, idempotencyKey: crypto.randomUUID() } });
        if (done?.__typename !== 'EventRecorded') throw new Error(done?.message);
      } else {
        const { unlike: done } = await service.ask(unlike, { input });
        if (done?.__typename !== 'LikesRemoved') throw new Error(done?.message);
      }
      again();
    } catch {
      setLiked(!wanted);
    }
  }, [service, userId, productId, liked, again]);
  return [liked, toggle];
}
