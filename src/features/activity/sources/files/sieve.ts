import { type Batch, type ProductFacts } from './batch.js';
import { type Converter } from './mapping/convert.js';
import { BadRow } from './errors.js';
import { PaceWatch } from './pace.js';
import { type SourceRecord } from './records.files.js';
import { contentOf } from '../../events/event.js';
import { EventFault, judgeEvent } from '../../events/rules.js';
import { type DraftOf, type EventRow, type ProductRow, type RowOf, type Target } from './rows.js';
import { SeenIds } from './seen.js';
import { countReason } from './tally.js';

/** Longest cell that the quarantine keeps, in characters: texts of twice the length that is taken are there whole, to be mended. */
const LONGEST_CELL = 20_000;

/**
 * Sorts records one after the other into good, bad, duplicate and impossible ones. Its memory (ids, the pace of people)
 * comes from the records alone, so that an interrupted ingest reads its files again and ends in an equal state.
 */
export class Sieve {
  private readonly ids = new SeenIds();
  private readonly facts = new SeenIds();
  private readonly pace = new PaceWatch();

  /** @param startedAt epoch milliseconds of the run's first start: later events are impossible. */
  constructor(private readonly startedAt: number) {}

  /** Sorts a record into the batch: to its entries, its quarantine, or only its tally. */
  sort<T extends Target>(record: SourceRecord, target: T, convert: Converter<T>, batch: Batch): void {
    batch.tally.read++;
    try {
      if (record.fault) throw new BadRow(record.fault.reason, record.fault.detail);
      this.place(record, target, this.judged(target, convert(record.cells)), batch);
    } catch (error) {
      if (error instanceof EventFault && error.field === 'at') countReason(batch.tally.dropped, error.rule);
      else if (error instanceof EventFault) putAside(record, new BadRow(error.message, String(error.given)), batch);
      else if (error instanceof BadRow) putAside(record, error, batch);
      else throw error;
    }
  }

  /** @throws EventFault */
  private judged<T extends Target>(target: T, draft: DraftOf[T]): RowOf[T] {
    if (target !== 'events') return draft as RowOf[T];
    const { categoryId, categoryName, ...event } = draft as DraftOf['events'];
    return { ...judgeEvent(event, this.startedAt), categoryId, categoryName } as RowOf[T];
  }

  private place<T extends Target>(record: SourceRecord, target: T, row: RowOf[T], batch: Batch): void {
    const event = target === 'events' ? (row as EventRow) : undefined;
    const { key, content } = identity(target, row);
    const met = this.ids.note(key, content);
    if (met === 'other') throw new BadRow('id: used twice with different content', key.slice(target.length + 1));
    if (target === 'events' || target === 'products') this.noteFacts(row as ProductRow | EventRow, batch.facts);
    if (met === 'same') {
      batch.tally.duplicates++;
      return;
    }
    if (event && this.pace.note(event.userId, event.at)) {
      batch.tally.flagged++;
      batch.robots.add(event.userId);
    }
    batch.entries.push({ row, line: record.line, cells: record.cells });
  }

  private noteFacts(row: ProductRow | EventRow, facts: ProductFacts): void {
    const productId = 'productId' in row ? row.productId : row.id;
    const { categoryId, categoryName } = row;
    if (categoryId !== undefined) {
      const parentId =
        'parentCategoryId' in row && row.parentCategoryId !== categoryId ? row.parentCategoryId : undefined;
      if (this.facts.note(`category ${categoryId}`, `${categoryName}\n${parentId}`) === 'new') {
        facts.categories.push({ id: categoryId, name: categoryName, parentId });
      }
      if (this.facts.note(`place ${productId}\n${categoryId}`, '') === 'new')
        facts.placements.push({ productId, categoryId });
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

/** What identifies a row, and its other content. A tie is identified by its pair and has no other content. */
function identity<T extends Target>(target: T, row: RowOf[T]): { key: string; content: string } {
  if ('a' in row) return { key: `${target} ${row.a}\n${row.b}`, content: '' };
  if (target === 'events') return { key: `events ${row.id}`, content: contentOf(row as EventRow) };
  return { key: `${target} ${row.id}`, content: JSON.stringify(row) };
}

/** Puts a record into the quarantine, with its line and the reason. */
function putAside(record: Pick<SourceRecord, 'line' | 'cells'>, { reason, detail }: BadRow, batch: Batch): void {
  countReason(batch.tally.quarantined, reason);
  const row = record.cells.map((cell) => cell.slice(0, LONGEST_CELL));
  batch.quarantined.push({ file: batch.file, line: record.line, reason, ...(detail && { detail }), row });
}
