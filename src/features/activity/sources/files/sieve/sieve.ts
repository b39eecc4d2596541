import { type Batch, type ProductFacts } from './batch.js';
import { hash } from 'node:crypto';
import { BadRow } from '../errors.js';
import { PaceWatch } from './pace.js';
import { type SourceRecord } from '../records/delimited.js';
import { type Shaped } from '../shape.js';
import { contentOf, type JudgedEvent } from '../../../events/event.js';
import { EventFault, isCounted, judgeEvent } from '../../../events/rules.js';
import {
  type CategoryPlace,
  type DraftOf,
  type EventFacts,
  type EventRow,
  type ProductRow,
  type RowOf,
  type Target,
  type UserRow,
} from '../rows.js';
import { countJoin } from './joins.js';
import { SeenIds } from './seen.js';
import { countReason, type Tally } from './tally.js';

/** Why a handle is left out. */
export const HANDLE_TAKEN = 'handle: of another product';

/** Longest cell that the quarantine keeps, in characters: texts of twice the length that is taken are there whole, to be mended. */
const LONGEST_CELL = 20_000;

const NONE_LEFT_OUT: Readonly<Record<string, number>> = {};
const NO_PLACES: readonly CategoryPlace[] = [];

/**
 * Sorts records one after the other into good, bad, duplicate and impossible ones. Its memory (ids, the pace of people)
 * comes from the records alone, so that an interrupted ingest reads its files again and ends in an equal state.
 */
export class Sieve {
  private readonly ids = new SeenIds();
  private readonly lines = new SeenIds();
  private readonly facts = new SeenIds();
  /** People of whom a file of people or of events told. */
  private readonly people = new SeenIds();
  /** Whether a file of this target had a row, so that rows of later files can be said to join it. */
  private readonly had = { users: false, products: false };
  private readonly pace = new PaceWatch();

  /** @param startedAt epoch milliseconds of the run's first start: later events are impossible. */
  constructor(private readonly startedAt: number) {}

  /** Sorts records that are one row into the batch: to its entries, its quarantine, or only its tally. */
  sort<T extends Target>(shaped: Shaped<T>, target: T, batch: Batch): void {
    const { records, row, fault, leftOut, takenBack, valuesLeftOut } = shaped;
    batch.tally.read += records.length;
    try {
      if (takenBack !== undefined && target === 'events') noteTakenBack(takenBack as DraftOf['events'], batch);
      if (leftOut !== undefined) countReason(batch.tally.dropped, `left out: ${leftOut}`, records.length);
      else if (row) {
        this.place(records, target, this.judged(target, row, records, batch), batch);
        for (const [reason, count] of Object.entries(valuesLeftOut ?? NONE_LEFT_OUT)) {
          countReason(batch.tally.valuesLeftOut, reason, count);
        }
      } else if (fault) throw fault;
    } catch (error) {
      if (error instanceof EventFault && error.field === 'at')
        countReason(batch.tally.dropped, error.rule, records.length);
      else if (error instanceof EventFault) putAside(records, new BadRow(error.message, String(error.given)), batch);
      else if (error instanceof BadRow) putAside(records, error, batch);
      else throw error;
    }
  }

  /** @throws EventFault */
  private judged<T extends Target>(
    target: T,
    draft: DraftOf[T],
    records: readonly SourceRecord[],
    batch: Batch,
  ): RowOf[T] {
    if (target !== 'events') return draft as RowOf[T];
    const event = draft as DraftOf['events'];
    const judged = withFacts(judgeEvent(event, this.startedAt), event);
    return (event.derived && isCounted(judged.kind) ? this.piece(judged, records[0], batch.label) : judged) as RowOf[T];
  }

  /**
   * Two lines of one file that count things and differ only in cells that no field reads, like the number of the line, are
   * two pieces: the second has an id of its own. In another file they are the same event told again.
   */
  private piece(event: EventRow, { cells, identity = cells.join('\u001f') }: SourceRecord, file: string): EventRow {
    const known = this.lines.note(event.id, file);
    const line = this.lines.note(`${event.id}\n${identity}`, '');
    if (known !== 'same' || line !== 'new') return event;
    return { ...event, id: `${event.id}.${hash('sha1', identity, 'base64url').slice(0, 8)}` };
  }

  private place<T extends Target>(records: readonly SourceRecord[], target: T, row: RowOf[T], batch: Batch): void {
    const event = target === 'events' ? (row as EventRow) : undefined;
    const { key, content } = identity(target, row);
    const met = this.ids.note(key, content);
    if (met === 'other') throw new BadRow('id: used twice with different content', key.slice(target.length + 1));
    this.noteJoins(target, row, batch.tally);
    if (event) this.noteNames(event, batch.facts);
    if (target === 'events' || target === 'products') this.noteFacts(row as ProductRow | EventRow, batch.facts);
    if (target === 'products') this.noteHandle(row as ProductRow, batch);
    if (met === 'same') {
      batch.tally.duplicates += records.length;
      return;
    }
    if (event && this.pace.note(event.userId, event.at)) {
      batch.tally.flagged++;
      batch.robots.add(event.userId);
    }
    batch.entries.push({ row, records });
  }

  /** Whether a file of people or of events told of a person. */
  knowsPerson(id: string): boolean {
    return this.people.has(id);
  }

  private noteJoins<T extends Target>(target: T, row: RowOf[T], tally: Tally): void {
    if (target === 'products') this.had.products = true;
    if (target === 'users') {
      this.had.users = true;
      this.people.note((row as UserRow).id, '');
    }
    if ('a' in row && this.people.size > 0)
      for (const end of [row.a, row.b]) countJoin(tally, 'ends', this.people.has(end));
    if (target !== 'events') return;
    const { userId, productId } = row as EventRow;
    if (this.had.products) countJoin(tally, 'products', this.ids.has(`products ${productId}`));
    if (this.had.users) countJoin(tally, 'people', this.ids.has(`users ${userId}`));
    this.people.note(userId, '');
  }

  /** The first product that has a handle keeps it. */
  private noteHandle({ id: productId, handle }: ProductRow, { facts, tally }: Batch): void {
    if (handle === undefined) return;
    const met = this.facts.note(`handle ${handle}`, productId);
    if (met === 'new') facts.handles.push({ productId, handle });
    else if (met === 'other') countReason(tally.valuesLeftOut, HANDLE_TAKEN, 1);
  }

  private noteNames(
    { userId, productId, userName: name, userRegion: region, productTitle: title }: EventRow,
    facts: ProductFacts,
  ): void {
    if (title !== undefined && this.facts.note(`title ${productId}`, '') === 'new')
      facts.titles.push({ productId, title });
    if (name === undefined && region === undefined) return;
    if (this.facts.note(`person ${userId}\n${name}\n${region}`, '') === 'new')
      facts.people.push({ userId, name, region });
  }

  private noteFacts(row: ProductRow | EventRow, facts: ProductFacts): void {
    const productId = 'productId' in row ? row.productId : row.id;
    for (const { holds, id, name, parentId } of placesOf(row)) {
      if (this.facts.note(`category ${id}`, `${name}\n${parentId}`) === 'new') {
        facts.categories.push({ id, name, parentId });
      }
      if (holds && this.facts.note(`place ${productId}\n${id}`, '') === 'new') {
        facts.placements.push({ productId, categoryId: id });
      }
    }
    if (
      'brand' in row &&
      row.brand !== undefined &&
      this.facts.note(`brand ${productId}\n${row.brand}`, '') === 'new'
    ) {
      facts.brands.push({ productId, brand: row.brand });
    }
  }
}

/**
 * The event with what its record says beside it, where it says something. Every record of a file comes by here: objects that
 * are put together of others, or have many fields without a value, cost more time than all else that is done with a row.
 */
function withFacts(event: JudgedEvent, said: EventFacts): EventRow {
  const row: { -readonly [K in keyof EventRow]: EventRow[K] } = event;
  if (said.categoryId !== undefined) row.categoryId = said.categoryId;
  if (said.categoryName !== undefined) row.categoryName = said.categoryName;
  if (said.categories !== undefined) row.categories = said.categories;
  if (said.productTitle !== undefined) row.productTitle = said.productTitle;
  if (said.userName !== undefined) row.userName = said.userName;
  if (said.userRegion !== undefined) row.userRegion = said.userRegion;
  return row;
}

function noteTakenBack({ kind, userId, productId, at }: DraftOf['events'], batch: Batch): void {
  if (kind === 'PURCHASE') batch.takenBack.push({ userId, productId, at });
}

/** What identifies a row, and its other content. A tie is identified by its pair and has no other content. */
function identity<T extends Target>(target: T, row: RowOf[T]): { key: string; content: string } {
  if ('a' in row) return { key: `${target} ${row.a}\n${row.b}`, content: '' };
  if (target === 'events') return { key: `events ${row.id}`, content: contentOf(row as EventRow) };
  return { key: `${target} ${row.id}`, content: JSON.stringify(row) };
}

/** The categories that a record names. */
function placesOf(row: ProductRow | EventRow): readonly CategoryPlace[] {
  if (row.categories) return row.categories;
  const { categoryId: id, categoryName: name } = row;
  if (id === undefined) return NO_PLACES;
  const parentId = 'parentCategoryId' in row && row.parentCategoryId !== id ? row.parentCategoryId : undefined;
  const parentName = 'parentCategoryName' in row ? row.parentCategoryName : undefined;
  const own = { id, name, parentId, holds: true };
  if (parentId === undefined || parentName === undefined) return [own];
  return [own, { id: parentId, name: parentName, holds: false }];
}

/** Puts records into the quarantine, each with its line and the reason. */
export function putAside(records: readonly SourceRecord[], { reason, detail }: BadRow, batch: Batch): void {
  countReason(batch.tally.quarantined, reason, records.length);
  const { file, label } = batch;
  for (const { line, cells } of records) {
    const row = cells.map((cell) => cell.slice(0, LONGEST_CELL));
    batch.quarantined.push({ file, ...(label !== file && { label }), line, reason, ...(detail && { detail }), row });
  }
}
