import { Field, Float, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What one person costs as a seed.' })
export class SeedCostInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => Float, { description: 'Above 0.' })
  cost!: number;
}

@InputType({ description: 'What seeds cost, in any unit that the budget has.' })
export class SeedCostsInput {
  @Field(() => Float, { nullable: true, description: 'Each seed. Default 1, or 0 where `perListener` is given.' })
  each?: number | null;

  @Field(() => Float, { nullable: true, description: 'Beyond that, each friend and follower of hers. Default 0.' })
  perListener?: number | null;

  @Field(() => [SeedCostInput], { nullable: true, description: 'People who cost something else.' })
  people?: SeedCostInput[] | null;
}

@InputType({ description: 'Who counts as a buyer. Conditions hold together; nobody counts who has the product.' })
export class SeedAudienceInput {
  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'As people of it have it.' })
  communityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'People who bought, shared or praised something of it.' })
  categoryId?: string | null;
}

@InputType({ description: 'Whom to start a product with. Give `count`, `budget` or both.' })
export class PlanSeedsInput {
  @Field(() => ID)
  productId!: string;

  @Field(() => Int, { nullable: true, description: 'Seeds at most, 1 to 1,000.' })
  count?: number | null;

  @Field(() => Float, { nullable: true, description: 'Cost of all seeds at most.' })
  budget?: number | null;

  @Field(() => SeedCostsInput, { nullable: true })
  costs?: SeedCostsInput | null;

  @Field(() => SeedAudienceInput, { nullable: true, description: 'Default: everybody who does not have the product.' })
  audience?: SeedAudienceInput | null;

  @Field(() => [ID], { nullable: true, description: 'People who are seeds in any case.' })
  include?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'People who are not to be seeds.' })
  exclude?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Regions where it cannot be had: nobody there is a seed or a buyer.',
  })
  outOfStockRegions?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only who buys within so many days counts, 1 to 365. Default: no end.',
  })
  days?: number | null;
}

@InputType({ description: 'A plan to be made as a job.' })
export class StartSeedPlanInput extends PlanSeedsInput {
  @Field(() => String, { nullable: true, description: 'The same key twice is one job.' })
  idempotencyKey?: string;
}
