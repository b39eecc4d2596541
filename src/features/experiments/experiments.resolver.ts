import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  orFailure,
  PageArgs,
  pageOf,
  type RequestContext,
  type UserError,
} from '../../platform/graphql/index.js';
import { beforeTime } from '../../platform/graphql/keyset.js';
import { type ExperimentRecord } from './experiment.js';
import { CreateExperimentInput, ExperimentIdInput } from './experiments.input.js';
import { type ExperimentsService } from './experiments.service.js';
import {
  CreateExperimentPayload,
  Experiment,
  ExperimentConnection,
  StartExperimentPayload,
  StopExperimentPayload,
} from './experiments.type.js';

type Changed = Promise<{ experiment: ExperimentRecord } | UserError>;

/** Makes, begins, ends and lists experiments. */
@Resolver(() => Experiment)
export class ExperimentsResolver {
  constructor(private readonly experimentsOf: ExperimentsService) {}

  @Query(() => ExperimentConnection, {
    description: 'Experiments, the newest first.',
    complexity: listCost('experiments', () => 10),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async experiments(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ExperimentRecord>> {
    const first = checkFirst(page.first);
    const { rows, count } = await this.experimentsOf.list(first, beforeTime(page.after), context.query);
    const key = ({ createdAt, id }: ExperimentRecord): [number, string] => [createdAt.getTime(), id];
    return pageOf(rows, first, (row) => row, key, count);
  }

  @Query(() => Experiment, { nullable: true, description: 'One experiment; null where there is none of this id.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async experiment(
    @Arg('id', () => ID, { description: 'Id of the experiment.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentRecord | undefined> {
    return this.experimentsOf.find(id, context.query);
  }

  @Mutation(() => CreateExperimentPayload, {
    description: 'Makes an experiment, which begins with `startExperiment`. Sent again it changes nothing.',
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async createExperiment(
    @Arg('input', () => CreateExperimentInput, { description: 'The experiment.' }) input: CreateExperimentInput,
    @Ctx() context: RequestContext,
  ): Changed {
    const by = context.identity!.subject;
    return orFailure(async () => ({ experiment: await this.experimentsOf.create(input, by, context.query) }));
  }

  @Mutation(() => StartExperimentPayload, {
    description: 'Begins an experiment. Communities stay for it as they are now, whatever later trainings find.',
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async startExperiment(
    @Arg('input', () => ExperimentIdInput, { description: 'Which.' }) { experimentId }: ExperimentIdInput,
    @Ctx() context: RequestContext,
  ): Changed {
    return orFailure(async () => ({ experiment: await this.experimentsOf.start(experimentId, context.query) }));
  }

  @Mutation(() => StopExperimentPayload, {
    description:
      'Ends an experiment: everybody gets control, and the result goes on to count windows that are not over.',
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async stopExperiment(
    @Arg('input', () => ExperimentIdInput, { description: 'Which.' }) { experimentId }: ExperimentIdInput,
    @Ctx() context: RequestContext,
  ): Changed {
    return orFailure(async () => ({ experiment: await this.experimentsOf.stop(experimentId, context.query) }));
  }
}
