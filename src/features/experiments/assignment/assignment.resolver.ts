import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  Access,
  mayAccess,
  orFailure,
  type RequestContext,
  Self,
  type UserError,
} from '../../../platform/graphql/index.js';
import { personOfArgs, UserID, type UserId } from '../../people/index.js';
import { type AssignmentService } from './assignment.service.js';
import {
  ExperimentAssignment,
  type ExposuresRecorded,
  RecordExposuresInput,
  RecordExposuresPayload,
} from './assignment.type.js';

/** Who gets what, and who saw it. */
@Resolver()
export class AssignmentResolver {
  constructor(private readonly assignments: AssignmentService) {}

  @Query(() => ExperimentAssignment, {
    description: 'What a person gets. Nothing is stored: `recordExposures` says that the person saw it.',
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async experimentAssignment(
    @Arg('experimentId', () => ID, { description: 'The experiment.' }) experimentId: string,
    @Arg('userId', () => UserID, { description: 'The person.' }) userId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentAssignment> {
    const { experiment, ...rest } = await this.assignments.of(experimentId, userId, context.query);
    return { ...rest, experimentId: experiment.id, running: experiment.state === 'RUNNING' };
  }

  @Mutation(() => RecordExposuresPayload, {
    description:
      'Keeps who saw what an experiment decides, also who saw control: purchases count from then on. Sent again it changes nothing. Where somebody is unknown nothing is kept.',
  })
  @Access('SELF', 'SERVICE')
  @Self(({ input }: { input: RecordExposuresInput }) => input.exposures.map(({ userId }) => userId))
  async recordExposures(
    @Arg('input', () => RecordExposuresInput, { description: 'The experiment and the people.' })
    { experimentId, exposures }: RecordExposuresInput,
    @Ctx() context: RequestContext,
  ): Promise<ExposuresRecorded | UserError> {
    const dated = mayAccess(context.identity!, ['SERVICE'], []);
    return orFailure(() => this.assignments.expose(experimentId, exposures, dated, context.query));
  }
}
