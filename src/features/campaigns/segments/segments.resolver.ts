import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  globalId,
  listCost,
  loadAll,
  LONG_PAGE,
  LongPageArgs,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { isGiven } from '../../../platform/checks.js';
import { afterId } from '../../../platform/graphql/keyset.js';
import { type PeopleService, type User, UserConnection, userLoader } from '../../people/index.js';
import { type SegmentId } from './ids.js';
import { SegmentID } from './ids.type.js';
import { SegmentRuleInput } from './rule.input.js';
import { type SegmentRecord, type SegmentVersionRecord } from './segment.js';
import { segmentLoader } from './segments.loader.js';
import { type Overlap, type SegmentReads } from './segment-reads.service.js';
import { type SegmentsService } from './segments.service.js';
import { Segment, SegmentConnection, SegmentOverlap, SegmentPreview, SegmentVersion } from './segments.type.js';

/** Costs in the complexity limit: a rule is asked of everybody, members of two segments are counted. */
const RULE_COST = 400;
const OVERLAP_COST = 40;

/** Reads segments, their people, and whom a rule would choose. */
@Resolver(() => Segment)
export class SegmentsResolver {
  constructor(
    private readonly service: SegmentsService,
    private readonly reads: SegmentReads,
    private readonly people: PeopleService,
  ) {}

  @Query(() => SegmentConnection, {
    description: 'Saved segments, in the order of their names.',
    complexity: listCost('segments'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async segments(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SegmentRecord>> {
    const first = checkFirst(page.first);
    const rows = await this.reads.list(afterId(page.after), first + 1, context.query);
    const total = (): Promise<number> => this.reads.count(context.query);
    return pageOf(
      rows,
      first,
      ({ segment }) => segment,
      ({ nameKey }) => [nameKey],
      total,
    );
  }

  @Query(() => Segment, { nullable: true, description: 'A segment by id; null where there is none.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async segment(
    @Arg('segmentId', () => SegmentID, { description: 'Id of the segment.' }) segmentId: SegmentId,
    @Ctx() context: RequestContext,
  ): Promise<SegmentRecord | undefined> {
    return segmentLoader(this.service, context).load(segmentId);
  }

  @Query(() => SegmentPreview, {
    description: 'How many people a rule chooses now, and to how many of them the shop may write. Nothing is saved.',
    complexity: RULE_COST,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async segmentPreview(
    @Arg('rule', () => SegmentRuleInput, { description: 'Whom to choose.' }) rule: SegmentRuleInput,
    @Ctx() { query }: RequestContext,
  ): Promise<SegmentPreview> {
    const { ids, contactable, at, exact } = await this.service.preview(rule, query);
    return { people: ids.length, contactable, at, exact };
  }

  @Query(() => SegmentOverlap, {
    description: 'How two segments share their people.',
    complexity: ({ childComplexity }) => OVERLAP_COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async segmentOverlap(
    @Arg('first', () => SegmentID, { description: 'One segment.' }) first: SegmentId,
    @Arg('second', () => SegmentID, { description: 'Another segment.' }) second: SegmentId,
    @Ctx() { query }: RequestContext,
  ): Promise<Overlap> {
    return this.reads.overlap(first, second, query);
  }

  @FieldResolver(() => ID, { description: 'Opaque id, unique among all types.' })
  id(@Root() { id }: SegmentRecord): string {
    return globalId('Segment', id);
  }

  @FieldResolver(() => String)
  segmentId(@Root() { id }: SegmentRecord): string {
    return id;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The rule as JSON, in the form of `SegmentRule`; null where there is none.',
  })
  rule(@Root() { choice }: SegmentRecord): string | null {
    return choice.rule ? JSON.stringify(choice.rule) : null;
  }

  @FieldResolver(() => Segment, {
    nullable: true,
    description: 'The segment whose people these are like; null where they are not chosen so, or it is gone.',
  })
  async alike(@Root() { choice }: SegmentRecord, @Ctx() context: RequestContext): Promise<SegmentRecord | undefined> {
    return choice.alike && segmentLoader(this.service, context).load(choice.alike.segmentId);
  }

  @FieldResolver(() => [SegmentVersion], {
    description: 'How the members changed, the newest change first.',
    complexity: listCost('segmentVersions'),
  })
  async versions(
    @Root() { id }: SegmentRecord,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Number of versions, 1 to 100.' }) first: number,
    @Ctx() { query }: RequestContext,
  ): Promise<SegmentVersionRecord[]> {
    return this.reads.versions(id, first, query);
  }

  @FieldResolver(() => UserConnection, {
    description: 'The members in the order of their ids, now or in a version.',
    complexity: listCost('segmentMembers'),
  })
  async members(
    @Root() { id, people }: SegmentRecord,
    @Args(() => LongPageArgs) page: LongPageArgs,
    @Arg('version', () => Int, { nullable: true, description: 'The version; by default the members of now.' })
    version: number | null,
    @Arg('mayContact', () => Boolean, {
      nullable: true,
      description: 'Only people to whom the shop may write now, or only the others; by default all.',
    })
    contactable: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    const first = checkFirst(page.first, LONG_PAGE);
    const filter = { version, contactable };
    const ids = await this.reads.members(id, filter, afterId(page.after), first + 1, context.query);
    const users = await loadAll(userLoader(this.people, context), ids);
    const isWhole = !isGiven(version) && !isGiven(contactable);
    return pageOf(
      users,
      first,
      (user) => user,
      ({ userId }) => [userId],
      isWhole ? people : undefined,
    );
  }
}
