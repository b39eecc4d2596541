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

  /** In the order of ids, in pages. */
  async *pages(id: SegmentId, context?: QueryContext): AsyncGenerator<readonly ExportedPerson[], void, undefined> {
    for (let after = ''; ;) {
      const people = await this.store.exported(id, after, PAGE, context);
      if (people.length > 0) yield people;
      if (people.length < PAGE) return;
      after = people[people.length - 1].userId;
    }
  }

  /**
   * As comma-separated values, piece by piece, and the name of the file.
   * @throws Failure NOT_FOUND, before anything is given
   */
  async csv(id: SegmentId, context?: QueryContext): Promise<{ name: string; pieces: AsyncIterable<string> }> {
    const segment = await this.segments.require(id, context, 'segmentId');
    return { name: fileName(segment), pieces: this.lines(id, context) };
  }

  private async *lines(id: SegmentId, context?: QueryContext): AsyncGenerator<string, void, undefined> {
    yield MEMBERS_HEADER;
    for await (const page of this.pages(id, context)) yield page.map(memberLine).join('');
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
