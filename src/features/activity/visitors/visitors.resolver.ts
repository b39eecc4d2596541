import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, Self, type UserError } from '../../../platform/graphql/index.js';
import { personOfInput } from '../../people/index.js';
import { type EventsRecorded, RecordEventsPayload } from '../sources/graphql/recorded.type.js';
import { senderOf } from '../sources/graphql/sender.js';
import { MergeVisitorInput, RecordVisitorEventsInput } from './visitor.input.js';
import { MergeVisitorPayload, type VisitorMerged } from './visitor.type.js';
import { type VisitorsService } from './visitors.service.js';

/** What people do before they sign in. */
@Resolver()
export class VisitorsResolver {
  constructor(private readonly visitors: VisitorsService) {}

  @Mutation(() => RecordEventsPayload, {
    description:
      'Stores 1 to 1,000 events of a visitor who is not signed in. They count for nothing and nobody reads them until `mergeVisitor` makes them ' +
      'those of a person; of a visitor who is not seen for `VISITOR_DAYS` they are removed. The newest of each visitor are kept, `CUSTOMER_EVENTS` at most.',
  })
  @Access('TRACKING', 'SERVICE')
  async recordVisitorEvents(
    @Arg('input', () => RecordVisitorEventsInput, { description: 'The visitor, and the events.' })
    input: RecordVisitorEventsInput,
    @Ctx() context: RequestContext,
  ): Promise<EventsRecorded | UserError> {
    const { visitorId, events } = input;
    return orFailure(() => this.visitors.record(visitorId, events, senderOf(context.identity), context.query));
  }

  @Mutation(() => MergeVisitorPayload, {
    description:
      'Makes what a visitor did before signing in what the person did: each event once, however often it is called. A visitor who became another ' +
      'person is refused (CONFLICT): take a new id of a visitor when somebody signs out.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async mergeVisitor(
    @Arg('input', () => MergeVisitorInput, { description: 'The person and the visitor.' }) input: MergeVisitorInput,
    @Ctx() context: RequestContext,
  ): Promise<VisitorMerged | UserError> {
    const { userId, visitorId } = input;
    return orFailure(() => this.visitors.merge(userId, visitorId, senderOf(context.identity), context.query));
  }
}
