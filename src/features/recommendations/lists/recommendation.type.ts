import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { Product } from '../../catalogue/index.js';
import { type Contribution } from '../ranking/ranking.js';
import { identifiedConnection } from './identified-connection.type.js';
import { type Freshness, type Recommendation } from './recommendation.js';

@ObjectType('Contribution', { description: 'What one part of the model added to a score.' })
@AccessOfParent()
export class ContributionType implements Contribution {
  @Field(() => String, { description: 'Name of the part, for example `popularity` or `ridge`.' })
  part!: string;

  @Field(() => Float, { description: 'Weight of the part times its score.' })
  value!: number;
}

@ObjectType('Freshness', { description: 'How recent the data behind an answer is.' })
@AccessOfParent()
export class FreshnessType implements Freshness {
  @Field(() => Date, { nullable: true, description: 'When the model was trained; null if no model scored.' })
  modelTrainedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: "Cut-off of the model's training data; null if no model scored.",
  })
  modelEventsUntil!: Date | null;

  @Field(() => Date, { description: 'Events of the person and of friends count in the score up to here.' })
  eventsUntil!: Date;
}

@ObjectType('Recommendation', { description: 'A product for a person, with the reason.' })
@AccessOfParent()
export class RecommendationType implements Omit<Recommendation, 'position' | 'subject' | 'attribution'> {
  productId!: string;

  @Field(() => Product, { description: 'The recommended product.' })
  product!: Product;

  @Field(() => Float, { description: 'The list is ordered by falling score. Comparable within one list only.' })
  score!: number;

  @Field(() => [ContributionType], { description: 'What each part of the model added; they sum to the score.' })
  contributions!: ContributionType[];

  @Field(() => String, {
    nullable: true,
    description:
      'Id of the model that scored. Null if none did: before the first training, and for people without a history who have friends with one.',
  })
  model!: string | null;

  @Field(() => FreshnessType, { description: 'How recent the data behind the score is.' })
  freshness!: FreshnessType;
}

export const RecommendationConnection = identifiedConnection('Recommendation', () => RecommendationType);
