import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type SegmentId } from '../ids.js';
import { type ExportedPerson, type SegmentRecord } from '../segment.js';
import { type SegmentsService } from '../segments.service.js';
import { type SegmentsStore } from '../segments.store.js';
import { memberLine, MEMBERS_HEADER } from './members-csv.js';

/** People of one reading: the consent of each is read right before the person is sent. */
const PAGE = 1_000;

/** Gives the members of a segment away: only people to whom the shop may write, asked of each at that moment. */
export class ExportService {
  constructor(
    private readonly store: SegmentsStore,
    private readonly segments: SegmentsService,
  ) {}

  /**
   * The members of a version in pages. Pages of a version begin and end with the same people each time, so that what was sent once can be known
   * again; a page has fewer people where consents were withdrawn.
   */
  async *pages(
    id: SegmentId,
    version: number,
    context?: QueryContext,
  ): AsyncGenerator<readonly ExportedPerson[], void, undefined> {
    for (let after = ''; ;) {
      const ids = await this.store.members({ id, version, after, limit: PAGE }, context);
      if (ids.length > 0) yield await this.store.contactable(ids, context);
      if (ids.length < PAGE) return;
      after = ids[ids.length - 1];
    }
  }

  /**
   * As comma-separated values, piece by piece, and the name of the file.
   * @throws Failure NOT_FOUND, before anything is given
   */
  async csv(id: SegmentId, context?: QueryContext): Promise<{ name: string; pieces: AsyncIterable<string> }> {
    const segment = await this.segments.require(id, context, 'segmentId');
    return { name: fileName(segment), pieces: this.lines(segment, context) };
  }

  private async *lines(
    { id, version }: SegmentRecord,
    context?: QueryContext,
  ): AsyncGenerator<string, void, undefined> {
    yield MEMBERS_HEADER;
    for await (const page of this.pages(id, version, context)) yield page.map(memberLine).join('');
  }
}

/** Letters and digits of the name only: it stands in a header. */
function fileName({ name, version }: SegmentRecord): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain || 'segment'}-${version}.csv`;
}
