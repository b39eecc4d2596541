import * as queries from '../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type SegmentId } from './ids.js';
import {
  type ExportedPerson,
  type SegmentChoice,
  type SegmentKind,
  type SegmentRecord,
  type SegmentVersionRecord,
} from './segment.js';

/** Memberships that are removed in one transaction. */
const AT_ONCE = 10_000;

/** Reads and writes segments; their members are written by {@link MembersStore}. */
export class SegmentsStore {
  constructor(private readonly db: Database) {}

  /** Saves a segment under its name; where there is one of this name it stays. */
  async create(
    segment: Omit<queries.CreateSegmentParams, 'choice' | 'nameKey'> & { readonly choice: SegmentChoice },
    context?: QueryContext,
  ): Promise<{ id: SegmentId; choice: SegmentChoice; created: boolean }> {
    const params = { ...segment, nameKey: keyOf(segment.name), choice: JSON.stringify(segment.choice) };
    const [row] = await this.db.run(queries.createSegment, params, context);
    return { ...row, choice: JSON.parse(row.choice) as SegmentChoice };
  }

  /** @returns false where there is no such segment */
  async change(
    id: SegmentId,
    change: { readonly name?: string; readonly kind?: SegmentKind; readonly choice?: SegmentChoice; readonly at: Date },
    context?: QueryContext,
  ): Promise<boolean> {
    const { name, kind, choice, at } = change;
    const texts = { nameKey: name && keyOf(name), choice: choice && JSON.stringify(choice) };
    return (await this.db.run(queries.changeSegment, { id, name, kind, at, ...texts }, context)).length > 0;
  }

  async named(name: string, context?: QueryContext): Promise<SegmentId | undefined> {
    return (await this.db.run(queries.segmentNamed, { nameKey: keyOf(name) }, context)).at(0)?.id;
  }

  /** @returns false where there is no such segment */
  async delete(id: SegmentId, context?: QueryContext): Promise<boolean> {
    for (;;) {
      const [{ removed }] = await this.db.run(queries.removeMemberships, { id, limit: AT_ONCE }, context);
      if (removed < AT_ONCE) break;
    }
    const [{ removed }] = await this.db.run(queries.deleteSegment, { id }, context);
    return removed > 0;
  }

  /** In the order of `ids`. */
  async byIds(ids: readonly SegmentId[], context?: QueryContext): Promise<(SegmentRecord | undefined)[]> {
    const rows = await this.db.run(queries.segmentsByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.id, recordOf(row)]));
    return ids.map((id) => found.get(id));
  }

  /** In the order of their names, after a name in lower case. */
  async list(
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<{ readonly id: SegmentId; readonly nameKey: string }[]> {
    return this.db.run(queries.segments, { after, limit }, context);
  }

  async count(context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countSegments, {}, context))[0].segments;
  }

  /** The newest first. */
  async versions(id: SegmentId, limit: number, context?: QueryContext): Promise<SegmentVersionRecord[]> {
    return this.db.run(queries.segmentVersions, { id, limit }, context);
  }

  async members(
    page: {
      readonly id: SegmentId;
      readonly version?: number | null;
      readonly contactable?: boolean | null;
      readonly after: string;
      readonly limit: number;
    },
    context?: QueryContext,
  ): Promise<UserId[]> {
    return (await this.db.run(queries.segmentMembers, page, context)).map(({ userId }) => userId);
  }

  async overlap(first: SegmentId, second: SegmentId, context?: QueryContext): Promise<queries.SegmentOverlapRow> {
    return (await this.db.run(queries.segmentOverlap, { first, second }, context))[0];
  }

  /** Those of these people to whom the shop may write now, in the order of ids; nobody else. */
  async contactable(ids: readonly string[], context?: QueryContext): Promise<ExportedPerson[]> {
    return this.db.run(queries.contactablePeople, { ids }, context);
  }
}

/** Two names that differ in letter case only are one. */
const keyOf = (name: string): string => name.toLowerCase();

function recordOf(row: queries.SegmentsByIdsRow): SegmentRecord {
  return { ...row, kind: row.kind as SegmentKind, choice: JSON.parse(row.choice) as SegmentChoice };
}
