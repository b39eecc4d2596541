import { hash } from 'node:crypto';
import { type EventKind } from '../../../events/kinds.js';
import { type CompiledColumns } from './columns.js';
import { BadRow } from '../errors.js';
import { type EventRow, type RowOf, type Target, type TieRow } from '../rows.js';

/**
 * From the cells of a record to a row of its target, with the rules that need more than one cell.
 * @throws {BadRow}
 */
export type Converter<T extends Target> = (cells: readonly string[]) => RowOf[T];

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
  categories: (read) => plain(read, { categoryId: 'id' }),
  friendships: (read) => (cells) => tie(read, cells, 'friendId', true),
  follows: (read) => (cells) => tie(read, cells, 'followedId', false),
  events,
};

/** Fields as they are, some under the name they have in a row. */
function plain<T>(read: Read, renamed: Readonly<Record<string, string>>): (cells: readonly string[]) => T {
  const fields = Object.entries(read).map(([field, value]) => ({ field, name: renamed[field] ?? field, value }));
  return (cells) => {
    const row: Record<string, unknown> = {};
    for (const { field, name, value } of fields) {
      const given = value(cells);
      if (typeof given === 'number' && (field === 'joinedAt' || field === 'releasedAt')) checkDate(field, given);
      if (given !== undefined) row[name] = given;
    }
    return row as T;
  };
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

/** Kinds whose events count things: one, where the record does not say how many. */
const COUNTED: ReadonlySet<EventKind> = new Set(['ADD_TO_CART', 'PURCHASE', 'RETURN']);

function events(read: Read): Converter<'events'> {
  const optional = (field: string) => read[field] ?? nothing;
  const [readId, value, quantity, price, text] = ['id', 'value', 'quantity', 'price', 'text'].map(optional);
  const [channel, reason, category, categoryName] = ['channel', 'reason', 'categoryId', 'categoryName'].map(optional);
  return (cells) => {
    const kind = read.kind(cells) as EventKind;
    const row = {
      id: readId(cells) as string | undefined,
      userId: read.userId(cells) as string,
      productId: read.productId(cells) as string,
      kind,
      at: read.at(cells) as number,
      value: value(cells) as number | undefined,
      quantity: (quantity(cells) as number | undefined) ?? (COUNTED.has(kind) ? 1 : undefined),
      price: price(cells) as number | undefined,
      text: text(cells) as string | undefined,
      channel: channel(cells) as string | undefined,
      reason: reasonOf(kind, reason(cells) as string | undefined),
      categoryId: category(cells) as string | undefined,
      categoryName: categoryName(cells) as string | undefined,
    };
    if (kind === 'RATE' && row.value === undefined) throw new BadRow('value: missing');
    return { ...row, id: row.id ?? derivedId(row) };
  };
}

function nothing(): undefined {
  return undefined;
}

/** The two kinds that share a relationship are told apart by their reason. */
function reasonOf(kind: EventKind, given: string | undefined): string | undefined {
  return kind === 'DISLIKE' || kind === 'NOT_INTERESTED' ? kind : given;
}

/** What makes two events the same beside the id: who did what to which product when, and with which values. */
export function contentOf(event: Omit<EventRow, 'id'>): string {
  const { userId, productId, kind, at, value, quantity, price, text, channel, reason } = event;
  return [userId, productId, kind, at, value, quantity, price, text, channel, reason].join('\u001f');
}

/** 128 bits of SHA-1 over the content: the same record has the same id in every run, so it is stored once. */
export function derivedId(event: Omit<EventRow, 'id'>): string {
  return `h-${hash('sha1', contentOf(event), 'base64url').slice(0, 22)}`;
}
