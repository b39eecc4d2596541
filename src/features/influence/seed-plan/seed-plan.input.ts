import { Field, Float, InputType, Int } from 'type-graphql';
import { UserID, type UserId } from '../../people/index.js';
import { CategoryID, ProductID, type CategoryId, type ProductId } from '../../catalogue/index.js';

@InputType({ description: 'The cost of one person as a seed.' })
export class SeedCostInput {
  @Field(() => UserID, { description: 'The person.' })
  userId!: UserId;

  @Field(() => Float, { description: 'The cost, above 0.' })
  cost!: number;
}

@InputType({ description: 'The costs of seeds, in the unit of the budget.' })
export class SeedCostsInput {
  @Field(() => Float, {
    nullable: true,
    description: 'Cost of each seed. Default 1, or 0 where `perListener` is given.',
  })
  each?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Added to the cost of a seed for each of its friends and followers. Default 0.',
  })
  perListener?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of costs and budget, three letters (ISO 4217). Default: they have none.',
  })
  currency?: string | null;

  @Field(() => [SeedCostInput], { nullable: true, description: 'People whose cost is given by name instead.' })
  people?: SeedCostInput[] | null;
}

@InputType({
  description: 'Who counts as a buyer. Conditions hold together. A person who has the product never counts.',
})
export class SeedAudienceInput {
  @Field(() => String, {
    nullable: true,
    description: 'Only people of this region, in any letter case. NOT_FOUND if nobody lives there.',
  })
  region?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only people of this community, by its id (`communities`).',
  })
  communityId?: string | null;

  @Field(() => CategoryID, {
    nullable: true,
    description: 'Only people who bought, shared or praised a product of this category or of those below it.',
  })
  categoryId?: CategoryId | null;
}

@InputType({ description: 'A request for a seed plan. Give `count`, `budget` or both.' })
export class PlanSeedsInput {
  @Field(() => ProductID, { description: 'The product of the campaign.' })
  productId!: ProductId;

  @Field(() => Int, { nullable: true, description: 'Number of seeds at most, 1 to 1,000.' })
  count?: number | null;

  @Field(() => Float, { nullable: true, description: 'Cost of all seeds at most.' })
  budget?: number | null;

  @Field(() => SeedCostsInput, { nullable: true, description: 'Costs of seeds. Default: each seed costs 1.' })
  costs?: SeedCostsInput | null;

  @Field(() => SeedAudienceInput, {
    nullable: true,
    description: 'Who counts as a buyer. Default: everybody who does not have the product.',
  })
  audience?: SeedAudienceInput | null;

  @Field(() => [UserID], { nullable: true, description: 'People who are seeds in any case.' })
  include?: UserId[] | null;

  @Field(() => [UserID], { nullable: true, description: 'People who must not be seeds.' })
  exclude?: UserId[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Regions where the product is out of stock, in any letter case: nobody there is a seed or counts as a buyer.',
  })
  outOfStockRegions?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only purchases within so many days of the start count, 1 to 365. Default: no limit.',
  })
  days?: number | null;
}

@InputType({ description: 'A request for a seed plan that is made as a job.' })
export class StartSeedPlanInput extends PlanSeedsInput {
  @Field(() => String, { nullable: true, description: 'Requests with equal keys start one job.' })
  idempotencyKey?: string;
}
