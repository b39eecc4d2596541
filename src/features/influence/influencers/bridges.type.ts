import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { cappedConnection } from '../../../platform/graphql/capped-connection.js';

@ObjectType({ description: 'A person who connects two categories, A and B.' })
@AccessOfParent()
export class Bridge {
  @Field(() => Float, { description: 'Harmonic mean of `friendsInA` and `friendsInB`.' })
  score!: number;

  @Field(() => Int, { description: 'Number of friends who are active in A and not in B.' })
  friendsInA!: number;

  @Field(() => Int, { description: 'Number of friends who are active in B and not in A.' })
  friendsInB!: number;

  @Field(() => Float, { description: 'Activity of the person in A: the sum of event weights.' })
  activityInA!: number;

  @Field(() => Float, { description: 'Activity of the person in B: the sum of event weights.' })
  activityInB!: number;
}

export const BridgeConnection = cappedConnection('Bridge', () => Bridge);
