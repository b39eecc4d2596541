import { checkNumber } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type SegmentId } from './ids.js';
import { type SegmentRecord, type SegmentVersionRecord } from './segment.js';
import { type SegmentsService } from './segments.service.js';
import { type SegmentsStore } from './segments.store.js';

/** Versions of one answer at most: of so many the members are kept. */
const MOST_VERSIONS = 100;

/** How two segments share their people. */
export interface Overlap {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Share of the people of either who are in both; null where both are empty. */
  readonly jaccard: number | null;
  /** How many times more people are in both than chance would put there; null where a segment is empty. */
  readonly lift: number | null;
}

/** Which members of a segment: now or in a version, and whether the shop may write to them. */
export interface MemberFilter {
  readonly version?: number | null;
  readonly contactable?: boolean | null;
}

/** Lists segments and their people, and compares two. */
export class SegmentReads {
  constructor(
    private readonly store: SegmentsStore,
    private readonly segments: SegmentsService,
  ) {}

  /** At most `limit` segments in the order of their names, after a name; each with the key of its place. */
  async list(
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<{ readonly segment: SegmentRecord; readonly nameKey: string }[]> {
    const rows = await this.store.list(after, limit, context);
    const found = await this.store.byIds(
      rows.map(({ id }) => id),
      context,
    );
    return rows.flatMap(({ nameKey }, n) => (found[n] ? [{ segment: found[n], nameKey }] : []));
  }

  async count(context?: QueryContext): Promise<number> {
    return this.store.count(context);
  }

  /** How the members changed, the newest change first. @throws Failure INVALID_INPUT */
  async versions(id: SegmentId, first: number, context?: QueryContext): Promise<SegmentVersionRecord[]> {
    checkNumber(first, { min: 1, max: MOST_VERSIONS, whole: true }, 'first');
    return this.store.versions(id, first, context);
  }

  /** At most `limit` members in the order of ids, after an id. @throws Failure INVALID_INPUT */
  async members(
    id: SegmentId,
    { version, contactable }: MemberFilter,
    after: string,
    limit: number,
    context?: QueryContext,
  ): Promise<UserId[]> {
    checkNumber(version, { min: 1, max: 2 ** 31, whole: true }, 'version');
    return this.store.members({ id, version, contactable, after, limit }, context);
  }

  /** @throws Failure NOT_FOUND */
  async overlap(first: SegmentId, second: SegmentId, context?: QueryContext): Promise<Overlap> {
    await this.segments.require(first, context, 'first');
    await this.segments.require(second, context, 'second');
    const { both, inFirst, inSecond, everybody } = await this.store.overlap(first, second, context);
    const either = inFirst + inSecond - both;
    return {
      ...{ both, onlyFirst: inFirst - both, onlySecond: inSecond - both },
      jaccard: either > 0 ? both / either : null,
      lift: inFirst > 0 && inSecond > 0 ? (both * everybody) / (inFirst * inSecond) : null,
    };
  }
}
