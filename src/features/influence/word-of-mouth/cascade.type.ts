import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { cappedConnection } from '../../../platform/graphql/capped-connection.js';

@ObjectType({ description: 'A person in the cascade of a product.' })
@AccessOfParent()
export class CascadeStep {
  @Field(() => Date, { description: 'When the person first bought, shared or praised the product.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether the person bought it. Otherwise the person shared or praised it.' })
  bought!: boolean;

  @Field(() => Int, { description: 'Number of steps from the root of the tree; 0 for a root.' })
  depth!: number;

  @Field(() => Float, { nullable: true, description: 'Days since the event of the parent; null for a root.' })
  days!: number | null;

  @Field(() => Int, { description: 'Number of people directly below this person.' })
  children!: number;

  @Field(() => Int, { description: 'Number of people below this person at any depth.' })
  descendants!: number;
}

export const CascadeStepConnection = cappedConnection('CascadeStep', () => CascadeStep);

@ObjectType({ description: 'How a product went from person to person.' })
@AccessOfParent()
export class Cascade {
  @Field(() => [CascadeStep], { description: 'The ten roots with the most descendants, without roots that have none.' })
  starters!: readonly CascadeStep[];

  @Field(() => [Int], { description: 'Number of people at each depth; the first number is the roots.' })
  byDepth!: readonly number[];

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the days between a person and the parent; null where nobody has a parent.',
  })
  medianDays!: number | null;

  @Field(() => Int, {
    description:
      'A warning where it is above 0: number of people who recommended the product and are left out of the tree, because the last run takes them for inauthentic (`Authenticity`).',
  })
  inauthenticPeople!: number;

  @Field(() => Boolean, { description: 'A limit was reached while the graph was read: the tree may be larger.' })
  truncated!: boolean;
}
