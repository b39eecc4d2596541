import { isGiven } from '../../../platform/checks.js';
import { readCurrency } from '../../../platform/money.js';
import { cleanLine, cleanLines, MAX_ID_LENGTH, Problem, readId, TOO_LONG } from '../../../platform/text.js';
import { type EventDraft, type JudgedEvent } from './event.js';
import { type EventField, type EventKind, FIELDS_OF } from './kinds.js';
import { readRecommendationId } from './recommendation-id.js';

/** What the fields of an event may be, whichever source it comes from. Lengths are in characters. */
export const EVENT_LIMITS = {
  /** Milliseconds since 1970: there were no web shops before. */
  earliest: Date.UTC(1990, 0, 1),
  /** The clocks of shops run ahead of ours by at most this much, in milliseconds. */
  ahead: 86_400_000,
  stars: 5,
  quantity: 1_000_000,
  price: 1e9,
  text: 10_000,
  channel: 200,
  reason: 1_000,
} as const;

/** Kinds whose events count things: one, where the event does not say how many. */
const COUNTED: ReadonlySet<EventKind> = new Set(['ADD_TO_CART', 'PURCHASE', 'RETURN']);
/** The field without which an event of a kind says nothing. */
const NEEDED: Readonly<Partial<Record<EventKind, EventField>>> = { RATE: 'value', COMMENT: 'text' };

/** Whether an event of this kind says nothing without the field. */
export function isNeeded(kind: EventKind, field: EventField): boolean {
  return NEEDED[kind] === field;
}

/** Why an event is refused: the field and the rule that it breaks. */
export class EventFault extends Error {
  override name = 'EventFault';
  constructor(
    readonly field: keyof EventDraft,
    /** One of few, for example `out of range`. */
    readonly rule: string,
    /** The value at fault. */
    readonly given: unknown,
  ) {
    super(`${field}: ${rule}`);
  }
}

/**
 * Judges an event: ids, time, then the fields that its kind has, in this order; the first fault is the one that is
 * named. Texts are cleaned, and a field that the kind does not have is left out.
 * @param now milliseconds since 1970
 * @throws EventFault
 */
export function judgeEvent(draft: EventDraft, now: number): JudgedEvent {
  const { kind } = draft;
  const judged: JudgedEvent = {
    id: fits('id', readId(draft.id), draft.id),
    kind,
    userId: fits('userId', readId(draft.userId), draft.userId),
    productId: fits('productId', readId(draft.productId), draft.productId),
    at: timeOf(draft.at, now),
    value: numberOf(draft, 'value', 0, EVENT_LIMITS.stars),
    quantity: quantityOf(kind, numberOf(draft, 'quantity', 1, EVENT_LIMITS.quantity, true)),
    price: numberOf(draft, 'price', 0, EVENT_LIMITS.price),
    currency: currencyOf(draft),
    text: textOf(draft, 'text', cleanLines),
    channel: textOf(draft, 'channel', cleanLine),
    reason: textOf(draft, 'reason', cleanLine),
    recommendationId: recommendationOf(draft),
  };
  const needed = NEEDED[kind];
  if (needed && judged[needed] === undefined) throw new EventFault(needed, 'missing', draft[needed]);
  return judged;
}

/** Whether events of a kind count things. */
export function isCounted(kind: EventKind): boolean {
  return COUNTED.has(kind);
}

/** How many things an event counts. */
export function quantityOf(kind: EventKind, given: number | null | undefined): number | undefined {
  return given ?? (COUNTED.has(kind) ? 1 : undefined);
}

function fits<T>(field: keyof EventDraft, value: T | Problem, given: unknown): T {
  if (value instanceof Problem) throw new EventFault(field, value.what, given);
  return value;
}

function timeOf(at: number, now: number): number {
  if (at < EVENT_LIMITS.earliest) throw new EventFault('at', 'before 1990', at);
  if (at > now + EVENT_LIMITS.ahead) throw new EventFault('at', 'in the future', at);
  return at;
}

function numberOf(
  draft: EventDraft,
  field: 'value' | 'quantity' | 'price',
  min: number,
  max: number,
  whole = false,
): number | undefined {
  const given = draft[field];
  if (given === null || given === undefined || !FIELDS_OF[draft.kind].has(field)) return undefined;
  if (!(given >= min && given <= max)) throw new EventFault(field, 'out of range', given);
  if (whole && !Number.isInteger(given)) throw new EventFault(field, 'not a whole number', given);
  return given;
}

/** Without a price there is nothing that a currency could be of. */
function currencyOf({ kind, price, currency }: EventDraft): string | undefined {
  if (!isGiven(price) || !currency?.trim() || !FIELDS_OF[kind].has('currency')) return undefined;
  const code = readCurrency(currency);
  if (code instanceof Problem) throw new EventFault('currency', code.what, currency);
  return code;
}

function recommendationOf({ kind, recommendationId }: EventDraft): string | undefined {
  if (!isGiven(recommendationId) || !FIELDS_OF[kind].has('recommendationId')) return undefined;
  const read = readRecommendationId(recommendationId);
  if (read instanceof Problem) throw new EventFault('recommendationId', read.what, recommendationId);
  return recommendationId;
}

function textOf(
  draft: EventDraft,
  field: 'text' | 'channel' | 'reason',
  clean: (text: string) => string,
): string | undefined {
  const given = draft[field];
  if (given === null || given === undefined || !FIELDS_OF[draft.kind].has(field)) return undefined;
  const text = clean(given);
  if (text.length > EVENT_LIMITS[field]) throw new EventFault(field, TOO_LONG.what, given);
  return text === '' ? undefined : text;
}

const number = (value: number): string => value.toLocaleString('en-US');
const ID = `An id has 1 to ${MAX_ID_LENGTH} characters and no control characters.`;

/** What each field has to be, in a sentence. */
const WANTED: Readonly<Record<keyof EventDraft, string>> = {
  id: ID,
  userId: ID,
  productId: ID,
  kind: 'It is one of the kinds of event.',
  at: 'Events from 1990 to one day ahead of now are taken.',
  value: `RATE needs stars from 0 to ${EVENT_LIMITS.stars}.`,
  quantity: `It is a whole number from 1 to ${number(EVENT_LIMITS.quantity)}.`,
  price: `It is a number from 0 to ${number(EVENT_LIMITS.price)}.`,
  currency: 'It is three letters (ISO 4217).',
  text: `COMMENT needs a text of at most ${number(EVENT_LIMITS.text)} characters.`,
  channel: `It has at most ${number(EVENT_LIMITS.channel)} characters.`,
  recommendationId: 'It is the `recommendationId` of a list, as the list answered it.',
  reason: `It has at most ${number(EVENT_LIMITS.reason)} characters.`,
};

/** A fault in words: the field, the rule and what the rule wants. */
export function faultMessage({ field, rule }: EventFault): string {
  return `\`${field}\`: ${rule}. ${WANTED[field]}`;
}
