import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
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
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type ModelId } from '../ids.js';
import { ModelID } from '../ids.type.js';
import { ActivateModelPayload, Model, type ModelActivated, ModelConnection, RollBackPayload } from './model.type.js';
import { ActivateModelInput, RollBackInput } from './models.input.js';
import { modelView } from './model-view.type.js';
import { type ModelsService } from './models.service.js';

/** The models, and which one serves. */
@Resolver()
export class ModelsResolver {
  constructor(private readonly models: ModelsService) {}

  @Query(() => Model, { description: 'A model with its card.' })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async model(
    @Arg('modelId', () => ModelID, { description: 'Id of the model.' }) modelId: ModelId,
    @Ctx() { query }: RequestContext,
  ): Promise<Model> {
    return modelView(await this.models.model(modelId, query));
  }

  @Query(() => ModelConnection, {
    name: 'models',
    complexity: listCost('MODELS'),
    description: 'All models, the latest first.',
  })
  @Access('ANALYST', 'MARKETER', 'SERVICE')
  async page(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<Model>> {
    const limit = checkFirst(first) + 1;
    const rows = await this.models.models({ limit, ...beforeTime(after) }, query);
    return pageOf(rows, first, modelView, ({ createdAt, id }) => [createdAt.getTime(), id]);
  }

  @Mutation(() => ActivateModelPayload, { description: 'Lets a model serve, and no other.' })
  @Access('SERVICE')
  async activateModel(
    @Arg('input', () => ActivateModelInput, { description: 'Which model.' }) { modelId }: ActivateModelInput,
    @Ctx() { query }: RequestContext,
  ): Promise<ModelActivated | UserError> {
    return orFailure(async () => ({
      model: modelView(await this.models.activateModel(modelId, query)),
    }));
  }

  @Mutation(() => RollBackPayload, {
    description: 'Withdraws the active model: the model that served before it serves again.',
  })
  @Access('SERVICE')
  async rollBack(
    @Arg('input', () => RollBackInput, { nullable: true, description: 'Why.' }) input: RollBackInput | undefined,
    @Ctx() { query }: RequestContext,
  ): Promise<ModelActivated | UserError> {
    return orFailure(async () => ({ model: modelView(await this.models.rollBack(input?.reason, query)) }));
  }
}
