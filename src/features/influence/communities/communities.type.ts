import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes } from '../../../platform/graphql/index.js';

@ObjectType({ description: 'A category that a community cares for more than everybody does.' })
@AccessOfParent()
export class CommunityTaste {
  categoryId!: string;

  @Field(() => Float, {
    description: 'Share of what members bought, shared or praised that is of this category, 0 to 1.',
  })
  share!: number;

  @Field(() => Float, { description: 'This share over that of everybody; above 1.' })
  lift!: number;
}

@ObjectType({ description: 'Members of a community hear members of another.' })
@AccessOfParent()
export class CommunityHearing {
  heardId!: string;

  @Field(() => Int, {
    description:
      'How many times a member hears one of the other: two for each friendship, both ways, one for a follow.',
  })
  times!: number;
}

@ObjectType({ description: 'Two or more people with more ties inside than out (Leiden), by the latest run.' })
@AccessOfParent()
export class Community {
  @Field(() => String, {
    description: 'Id of the community. It lasts from run to run, for as long as half of its members stay together.',
  })
  communityId!: string;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;

  leader!: string | null;

  @Field(() => Int, {
    description: 'How many times a member hears another: two for each friendship, one for a follow.',
  })
  inside!: number;

  @Field(() => String, { nullable: true, description: 'The region in which most members live.' })
  region!: string | null;

  @Field(() => Int, { description: 'Number of members who live in `region`.' })
  regionPeople!: number;
}

export const CommunityConnection = connectionTypes('Community', () => Community).ConnectionType;
