import { hash } from 'node:crypto';
import { type EventField, type EventKind } from '../../../events/kinds.js';
import { isNeeded } from '../../../events/rules.js';
import { LeftOut, type NoteLeftOut, settled } from './left-out.js';
import { type CompiledColumns } from './columns.js';
import { BadRow } from '../errors.js';
import { type CategoryPlace, type DraftOf, type Target, type TieRow, type VariantRow } from '../rows.js';
import { contentOf, type EventDraft } from '../../../events/event.js';

/**
 * From the cells of a record to a row of its target, with the rules that need more than one cell; undefined where the record
 * is none. Events are judged later.
 * @throws {BadRow}
 */
export type Converter<T extends Target> = (cells: readonly string[], note: NoteLeftOut) => DraftOf[T] | undefined;

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** The converter of a target, for one file's columns. */
export function converterOf<T extends Target>(target: T, { read }: CompiledColumns): Converter<T> {
  return CONVERTERS[target](read);
}

type Read = CompiledColumns['read'];

const CONVERTERS: { readonly [T in Target]: (read: Read) => Converter<T> } = {
  users: (read) => plain(read, { userId: 'id' }),
  products: (read) => plain(read, { productId: 'id' }),
  variants: (read) => {
    const convert = plain<VariantRow>(read, { variantId: 'id' });
    return (cells, note) => (read.variantId?.(cells) === undefined ? undefined : convert(cells, note));
  },
  categories: (read) => plain(read, { categoryId: 'id' }),
  friendships: (read) => (cells) => tie(read, cells, 'friendId', true),
  follows: (read) => (cells) => tie(read, cells, 'followedId', false),
  events,
};

/** Fields as they are, some under the name they have in a row. */
function plain<T>(
  read: Read,
  renamed: Readonly<Record<string, string>>,
): (cells: readonly string[], note: NoteLeftOut) => T {
  const fields = Object.entries(read).map(([field, value]) => ({ field, name: renamed[field] ?? field, value }));
  return (cells, note) => {
    const row: Record<string, unknown> = {};
    for (const { field, name, value } of fields) {
      const given = settled(value(cells), note);
      if (typeof given === 'number' && (field === 'joinedAt' || field === 'releasedAt')) checkDate(field, given);
      if (Array.isArray(given) && field !== 'images' && field !== 'tags')
        Object.assign(row, placesOf(given as CategoryPlace[]));
      else if (given !== undefined) row[name] = given;
    }
    return row as T;
  };
}

/** Several categories in one column; the first that holds the product stands where one would. */
function placesOf(places: readonly CategoryPlace[]): Pick<DraftOf['products'], 'categoryId' | 'categories'> {
  return places.length === 0 ? {} : { categoryId: places.find(({ holds }) => holds)?.id, categories: places };
}

function checkDate(field: string, at: number): void {
  if (at < EARLIEST || at > LATEST) throw new BadRow(`${field}: out of range`, String(at));
}

function tie(read: Read, cells: readonly string[], other: string, mutual: boolean): TieRow {
  const from = read.userId(cells) as string;
  const to = read[other](cells) as string;
  const since = read.since?.(cells) as number | undefined;
  if (from === to) throw new BadRow(`${other}: the same person`, from);
  if (since !== undefined) checkDate('since', since);
  const [a, b] = mutual && to < from ? [to, from] : [from, to];
  return since === undefined ? { a, b } : { a, b, since };
}

function events(read: Read): Converter<'events'> {
  const optional = (field: string) => read[field] ?? nothing;
  const [readId, value, quantity, price, text] = ['id', 'value', 'quantity', 'price', 'text'].map(optional);
  const [channel, reason, category, categoryName] = ['channel', 'reason', 'categoryId', 'categoryName'].map(optional);
  const currency = optional('currency');
  const [productTitle, userName, userRegion] = ['productTitle', 'userName', 'userRegion'].map(optional);
  return (cells, note) => {
    const kind = read.kind(cells) as EventKind;
    const id = readId(cells) as string | undefined;
    // One object, made at once: of several put together, each record would take many times as long.
    const event = {
      id: id ?? '',
      userId: read.userId(cells) as string,
      productId: read.productId(cells) as string,
      kind,
      at: read.at(cells) as number,
      value: spare(kind, 'value', value(cells), note),
      quantity: spare(kind, 'quantity', quantity(cells), note),
      price: spare(kind, 'price', price(cells), note),
      currency: currency(cells) as string | undefined,
      text: text(cells) as string | undefined,
      channel: channel(cells) as string | undefined,
      reason: reason(cells) as string | undefined,
      categoryName: categoryName(cells) as string | undefined,
      categoryId: undefined as string | undefined,
      categories: undefined as readonly CategoryPlace[] | undefined,
      productTitle: productTitle(cells) as string | undefined,
      userName: userName(cells) as string | undefined,
      userRegion: userRegion(cells) as string | undefined,
      derived: id === undefined,
    };
    const given = category(cells) as string | readonly CategoryPlace[] | undefined;
    if (typeof given === 'string') event.categoryId = given;
    else if (given !== undefined) Object.assign(event, placesOf(given));
    if (event.derived) event.id = derivedId(event);
    return event;
  };
}

function spare(kind: EventKind, field: EventField, given: unknown, note: NoteLeftOut): number | undefined {
  // Without its stars a rating says nothing.
  if (given instanceof LeftOut && isNeeded(kind, field)) throw new BadRow(given.reason);
  return settled(given, note) as number | undefined;
}

function nothing(): undefined {
  return undefined;
}

/**
 * 128 bits of SHA-1 over the content: an equal record has an equal id in every run, so it is stored once. All the
 * fields of the record count, those too that its kind does not store; white space in its text does not.
 */
export function derivedId(event: Omit<EventDraft, 'id'>): string {
  const content = contentOf({ ...event, text: event.text?.replace(/\s+/g, ' ') });
  return `h-${hash('sha1', content, 'base64url').slice(0, 22)}`;
}
