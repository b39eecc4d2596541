import { type ClassType, Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { BASED_ON, NearProduct } from './near-product.type.js';
import { type CappedConnection, cappedConnection } from '../../../platform/graphql/capped-connection.js';

@ObjectType({ description: 'A person and the influence that the last run computed.' })
@AccessOfParent()
export class Influencer {
  @Field(() => Float, {
    description:
      'What the list is ordered by. For `COMBINED` this is `influence`; for a product or category, `influence` weighted by the activity of the person there.',
  })
  score!: number;

  @Field(() => Float, {
    description:
      'Influence score, 0 to 1: the geometric mean of `pageRank` and `reach`, each divided by its largest value.',
  })
  influence!: number;

  @Field(() => Int, { description: 'Rank by influence among all people, from 1.' })
  rank!: number;

  @Field(() => Float, { description: 'PageRank on friendships and follows; the mean of all people is 1.' })
  pageRank!: number;

  @Field(() => Float, {
    description:
      'Expected number of distinct listeners who acted on a product because this person told of it: within 30 days, the less likely the later, and shared out among all who told them.',
  })
  reach!: number;

  @Field(() => Int, {
    description:
      'Number of friends and followers now; a friend who follows counts twice, and inauthentic people count. `listeners` is the number that influence rests on.',
  })
  audience!: number;

  @Field(() => String, { description: 'Id of the run that computed these figures.' })
  modelId!: string;
}

@ObjectType({ description: 'A person who was influenced by another, directly or through others.' })
@AccessOfParent()
export class MovedPerson {
  @Field(() => Float, { description: 'Product of the credits of all ties on the path, 0 to 1.' })
  credit!: number;
}

export const MovedPersonConnection = cappedConnection('MovedPerson', () => MovedPerson);
export const InfluencerConnection = cappedConnection('Influencer', () => Influencer) as ClassType<
  CappedConnection<Influencer> & { basedOn: readonly NearProduct[] }
>;
Field(() => [NearProduct], { description: BASED_ON })(InfluencerConnection.prototype, 'basedOn');
