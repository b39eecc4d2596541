import { type EventKind, LIKED_FROM } from '../../activity/index.js';

/** What tastes are about. */
export type TasteKind = 'CATEGORY' | 'BRAND' | 'TAG' | 'PRICE_LEVEL';
export type PriceLevel = 'LOW' | 'MIDDLE' | 'HIGH';

/** An event with what is known of its product. */
export interface TasteEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly at: Date;
  /** Stars of a rating. */
  readonly value: number | null;
  readonly productId: string;
  readonly price: number | null;
  readonly currency: string | null;
  readonly brand: string | null;
  readonly categoryIds: readonly string[];
  readonly tags: readonly string[];
}

export interface Taste {
  readonly kind: TasteKind;
  /** Id of the category, the brand, the tag, or the price level. */
  readonly key: string;
  /** Sum of the weights of the events, each halved for each half-life of its age; below 0 for what the person dislikes. */
  readonly weight: number;
  /** Of all positive weight of the kind, 0 to 1; 0 where the weight is below 0. */
  readonly share: number;
  /** Number of events it rests on. */
  readonly events: number;
  /** Those that weigh most, at most five, the heaviest first. */
  readonly evidence: readonly TasteEvent[];
}

/** Prices that bound the middle third of the products, by currency. */
export type PriceThirds = ReadonlyMap<string | null, { readonly lower: number; readonly upper: number }>;

export interface TasteOptions {
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly thirds: PriceThirds;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const DAY = 86_400_000;
const EVIDENCE = 5;
const KINDS: readonly TasteKind[] = ['CATEGORY', 'BRAND', 'TAG', 'PRICE_LEVEL'];

/** The tastes of a person, those of one kind together, the strongest first. */
export function tastesOf(events: readonly TasteEvent[], options: TasteOptions): Taste[] {
  const { halfLifeDays, now, thirds, weights } = options;
  const weighed = events.map((event) => {
    const sign = event.kind === 'RATE' && (event.value ?? LIKED_FROM) < LIKED_FROM ? -1 : 1;
    const age = Math.max(0, now - event.at.getTime()) / DAY;
    return { event, weight: sign * weights[event.kind] * 2 ** (-age / halfLifeDays) };
  });
  return KINDS.flatMap((kind) => {
    const groups = new Map<string, { event: TasteEvent; weight: number }[]>();
    for (const one of weighed) {
      for (const key of keysOf(kind, one.event, thirds)) groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const sums = Array.from(groups, ([key, of]) => ({
      key,
      of,
      weight: of.reduce((sum, { weight }) => sum + weight, 0),
    }));
    const all = sums.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
    return sums
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .map(({ key, of, weight }) => ({
        ...{ kind, key, weight, events: of.length },
        share: all > 0 ? Math.max(0, weight) / all : 0,
        evidence: of
          .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
          .slice(0, EVIDENCE)
          .map(({ event }) => event),
      }));
  });
}

function keysOf(kind: TasteKind, event: TasteEvent, thirds: PriceThirds): readonly string[] {
  if (kind === 'CATEGORY') return event.categoryIds;
  if (kind === 'TAG') return event.tags;
  if (kind === 'BRAND') return event.brand === null ? [] : [event.brand];
  const level = priceLevelOf(event, thirds);
  return level ? [level] : [];
}

/** Undefined for a product without a price, or in a currency in which nothing is sold. */
function priceLevelOf({ price, currency }: TasteEvent, thirds: PriceThirds): PriceLevel | undefined {
  const bounds = thirds.get(currency);
  if (price === null || !bounds) return undefined;
  return price < bounds.lower ? 'LOW' : price > bounds.upper ? 'HIGH' : 'MIDDLE';
}
