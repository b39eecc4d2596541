import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Model } from '../../models/index.js';
import { type InfluenceService } from './influence.service.js';
import { RankingFigures } from '../influencers/sales.type.js';

/** What a model's card says of who sells. */
@Resolver(() => Model)
export class ModelRankingsResolver {
  constructor(private readonly influence: InfluenceService) {}

  @FieldResolver(() => [RankingFigures], {
    description:
      'How well the forecast of the run, and plain rankings, foretold who sold in a month that they had not seen. Empty in a shop younger than three months, and of runs whose tables are gone: the last two are kept.',
    complexity: 5,
  })
  async salesRankings(@Root() { modelId }: Model): Promise<readonly RankingFigures[]> {
    return this.influence.rankings(modelId);
  }
}
