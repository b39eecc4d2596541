import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Model } from '../../models/index.js';
import { type InfluenceService } from './influence.service.js';
import { RankingFigures } from '../influencers/sales.type.js';

/** Adds the quality of rankings of sellers to a model. */
@Resolver(() => Model)
export class ModelRankingsResolver {
  constructor(private readonly influence: InfluenceService) {}

  @FieldResolver(() => [RankingFigures], {
    description:
      'How well the forecast of the run, and plain rankings, predicted the sales of a month that was not used for learning. Empty in a shop younger than four months, and for runs whose tables were removed: those of the last two runs are kept.',
    complexity: 5,
  })
  async salesRankings(@Root() { modelId }: Model): Promise<readonly RankingFigures[]> {
    return this.influence.rankings(modelId);
  }
}
