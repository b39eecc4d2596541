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
import { drawId } from './draw-id.js';
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

/** An answer, and of which question it is: what was answered to another customer, or about another product, is never given for this one. */
interface Answered<Result> extends Asked<Result> {
  readonly to: string | undefined;
  readonly by: Service;
}

/** @param news changes when this one question is to be asked anew; all are with a turn of the page */
function useAsked<Result, Variables>(
  document: Typed<Result, Variables>,
  variables: Variables | undefined,
  news = 0,
): Asked<Result> {
  const { service, turn } = useGrapevine();
  const to = variables && JSON.stringify(variables);
  const nothing = { data: undefined, error: undefined, loading: to !== undefined };
  const [state, setState] = useState<Answered<Result>>({ ...nothing, to, by: service });
  useEffect(() => {
    if (to === undefined) return;
    const left = new AbortController();
    /** What came for this question before stays until the answer is here. */
    const change = (next: Partial<Asked<Result>>): void =>
      setState((known) => {
        const data = known.to === to && known.by === service ? known.data : undefined;
        return { data, error: undefined, loading: false, ...next, to, by: service };
      });
    change({ loading: true });
    service.ask(document, JSON.parse(to) as Variables, { signal: left.signal }).then(
      (data) => left.signal.aborted || change({ data }),
      (error: unknown) => left.signal.aborted || change({ error: error as ServiceError }),
    );
    return () => left.abort();
  }, [service, document, to, turn, news]);
  if (to === undefined || state.to !== to || state.by !== service) return nothing;
  const { data, error, loading } = state;
  return { data, error, loading };
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
  const { userId, options } = useGrapevine();
  // Of this list alone: others would change under the hand of who reads them.
  const [news, setNews] = useState(0);
  useEffect(() => {
    if (how === undefined || userId === undefined) return;
    const hear = (): void => setNews((known) => known + 1);
    if (how === 'live') return onFriendsActivity(options, hear);
    const timer = setInterval(hear, how * 1_000);
    return () => clearInterval(timer);
  }, [how, userId, options]);
  return useAsked(friendsActivity, userId === undefined ? undefined : { first }, news);
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
  const about = JSON.stringify([userId, productId, initially]);
  const [pressed, setPressed] = useState({ about, liked: initially });
  // Another product or customer, or what the page learnt meanwhile: what was pressed before says nothing of it.
  const liked = pressed.about === about ? pressed.liked : initially;
  const toggle = useCallback(async () => {
    if (userId === undefined) return;
    const wanted = !liked;
    setPressed({ about, liked: wanted });
    try {
      const input = { userId, productId };
      if (wanted) {
        const { like: done } = await service.ask(like, { input: { ...input, idempotencyKey: drawId() } });
        if (done?.__typename !== 'EventRecorded') throw new Error(done?.message);
      } else {
        const { unlike: done } = await service.ask(unlike, { input });
        if (done?.__typename !== 'LikesRemoved') throw new Error(done?.message);
      }
      again();
    } catch {
      setPressed((now) => (now.about === about ? { about, liked: !wanted } : now));
    }
  }, [service, userId, productId, about, liked, again]);
  return [liked, toggle];
}
