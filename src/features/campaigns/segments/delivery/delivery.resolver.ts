import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../../platform/graphql/index.js';
import { type JobAccepted, jobView } from '../../../models/index.js';
import { SendSegmentInput, SendSegmentPayload } from './delivery.type.js';
import { type SendSegment } from './send-segment.job.js';

/** Sends the members of a segment away. */
@Resolver()
export class DeliveryResolver {
  constructor(private readonly sending: SendSegment) {}

  @Mutation(() => SendSegmentPayload, {
    description:
      'Posts the members of a segment to whom the shop may write to an address, a thousand at a time, as a job: signed (`Grapevine-Signature`), with an `Idempotency-Key` for each thousand, tried again with longer and longer pauses. docs/guides/campaigns.md says what is sent.',
  })
  @Access('SERVICE', 'MARKETER')
  async sendSegment(
    @Arg('input', () => SendSegmentInput, { description: 'The segment, and where to send it.' })
    input: SendSegmentInput,
    @Ctx() { query }: RequestContext,
  ): Promise<JobAccepted | UserError> {
    return orFailure(async () => ({ job: jobView(await this.sending.start(input, query)) }));
  }
}
