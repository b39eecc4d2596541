import { type ClassType, Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { cappedConnection, type CappedConnection } from '../influencers/influencers.type.js';

@ObjectType({ description: 'A person in the tree along which a product travelled.' })
@AccessOfParent()
export class CascadeStep {
  @Field(() => Date, { description: 'When she first bought, shared or praised it.' })
  at!: Date;

  @Field(() => Boolean, { description: 'She bought it; else she shared or praised it.' })
  bought!: boolean;

  @Field(() => Int, { description: 'Steps from who started, 0 for them.' })
  depth!: number;

  @Field(() => Float, { nullable: true, description: 'Days since she heard; null for who started.' })
  days!: number | null;

  @Field(() => Int, { description: 'People who took it from her.' })
  children!: number;

  @Field(() => Int, { description: 'People whom it reached through her.' })
  descendants!: number;
}

export const CascadeStepConnection: ClassType<CappedConnection<CascadeStep>> = cappedConnection(
  'CascadeStep',
  () => CascadeStep,
);

@ObjectType({ description: 'How a product went from person to person: who started, how deep and how fast.' })
@AccessOfParent()
export class Cascade {
  @Field(() => [CascadeStep], { description: 'Up to ten who heard from nobody and told others, farthest first.' })
  starters!: readonly CascadeStep[];

  @Field(() => [Int], { description: 'People by depth: the first number is those who heard from nobody.' })
  byDepth!: readonly number[];

  @Field(() => Float, { nullable: true, description: 'Half of those who heard told of it within so many days.' })
  medianDays!: number | null;

  @Field(() => Boolean, { description: 'Caps were met on the way: the tree may be larger.' })
  truncated!: boolean;
}
