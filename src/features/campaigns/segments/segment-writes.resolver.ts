import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { type MembersService } from './members.service.js';
import { type SegmentRecord } from './segment.js';
import { type SegmentsService } from './segments.service.js';
import {
  DeleteSegmentPayload,
  RefreshSegmentPayload,
  RenameSegmentInput,
  SaveSegmentInput,
  SaveSegmentPayload,
  type SegmentDeleted,
  SegmentInput,
} from './segments.type.js';

interface Saved {
  readonly segment: SegmentRecord;
}

/** Saves, renames, refreshes and deletes segments. Each call may be repeated: the second one changes nothing. */
@Resolver()
export class SegmentWritesResolver {
  constructor(
    private readonly segments: SegmentsService,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => SaveSegmentPayload, {
    description:
      'Saves a segment, or changes one, and computes its members. NO_ACTIVE_MODEL before the first training, for a likeness.',
  })
  @Access('SERVICE', 'MARKETER')
  async saveSegment(
    @Arg('input', () => SaveSegmentInput, { description: 'The segment.' }) input: SaveSegmentInput,
    @Ctx() { query, identity }: RequestContext,
  ): Promise<Saved | UserError> {
    return orFailure(async () => ({ segment: await this.segments.save(input, identity?.subject ?? '', query) }));
  }

  @Mutation(() => SaveSegmentPayload, { description: 'Gives a segment another name.' })
  @Access('SERVICE', 'MARKETER')
  async renameSegment(
    @Arg('input', () => RenameSegmentInput, { description: 'The segment and its name.' })
    { segmentId, name }: RenameSegmentInput,
    @Ctx() { query }: RequestContext,
  ): Promise<Saved | UserError> {
    return orFailure(async () => ({ segment: await this.segments.rename(segmentId, name, query) }));
  }

  @Mutation(() => RefreshSegmentPayload, {
    description: 'Computes the members of a segment now rather than within the hour.',
  })
  @Access('SERVICE', 'MARKETER')
  async refreshSegment(
    @Arg('input', () => SegmentInput, { description: 'The segment.' }) { segmentId }: SegmentInput,
    @Ctx() { query }: RequestContext,
  ): Promise<Saved | UserError> {
    return orFailure(async () => ({
      segment: await this.members.refresh(segmentId, query, 'input', 'segmentId'),
    }));
  }

  @Mutation(() => DeleteSegmentPayload, { description: 'Removes a segment with the history of its members.' })
  @Access('SERVICE', 'MARKETER')
  async deleteSegment(
    @Arg('input', () => SegmentInput, { description: 'The segment.' }) { segmentId }: SegmentInput,
    @Ctx() { query }: RequestContext,
  ): Promise<SegmentDeleted | UserError> {
    return orFailure(async () => ({ removed: await this.segments.delete(segmentId, query) }));
  }
}
