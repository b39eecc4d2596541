import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';

@ObjectType({ description: 'Two members to introduce to each other. Both share what they do.' })
@AccessOfParent()
export class CommunityIntroduction {
  userIds!: readonly string[];
  categoryIds!: readonly string[];
}

@ObjectType({ description: 'A member without whom the community would fall apart: no tie leads past the person.' })
@AccessOfParent()
export class BridgeAtRisk {
  userId!: string;

  @Field(() => [Int], { description: 'People in each piece that would be left, the largest first.' })
  pieces!: readonly number[];

  @Field(() => Date, { nullable: true, description: 'When the person last did anything; null if never.' })
  lastAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Churn risk of the person, 0 to 1; null where it is not foreseen.',
  })
  churnRisk!: number | null;

  @Field(() => [CommunityIntroduction], {
    description:
      'Whom to introduce, so that the pieces hold together without the person: one pair for each smaller piece, people whom the bridge knows and whose interests are most alike. None where nobody there shares what they do.',
  })
  introduce!: readonly CommunityIntroduction[];
}

@ObjectType({ description: 'A member who signed up in the last eight weeks.' })
@AccessOfParent()
export class CommunityNewcomer {
  userId!: string;
  welcomers!: readonly string[];

  @Field(() => Date, { description: 'When the person signed up.' })
  joinedAt!: Date;

  @Field(() => Int, { description: 'Members to whom the person is tied.' })
  ties!: number;
}

@ObjectType({ description: 'Somebody outside a community who would fit into it, and shares what they do.' })
@AccessOfParent()
export class CommunityCandidate {
  userId!: string;

  @Field(() => Int, { description: 'Members to whom the person is tied, two or more.' })
  ties!: number;

  @Field(() => Int, { description: 'Ties of the person elsewhere.' })
  others!: number;
}
