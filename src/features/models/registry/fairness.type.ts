import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

const ProductGroupEnum = enumOf<'NICHE' | 'POPULAR'>(
  'ProductGroup',
  'Products by how popular they were before the test.',
  {
    POPULAR: 'The fifth of the products with events that was most popular of all time.',
    NICHE: 'All others.',
  },
);
const PeopleGroupingEnum = enumOf<'HISTORY' | 'REGION'>('PeopleGrouping', 'By what people are grouped.', {
  HISTORY: 'By the number of their events before the test: new people have few.',
  REGION: 'By region.',
});

@ObjectType({ description: 'What lists of ten show of a group of products.' })
@AccessOfParent()
export class ShownProducts {
  @Field(() => ProductGroupEnum, { description: 'The group.' })
  group!: 'NICHE' | 'POPULAR';

  @Field(() => Int, { description: 'Products that had an event before the test.' })
  items!: number;

  @Field(() => Float, {
    description: 'Share of all attention, 0 to 1: the place at rank r, from 1, counts 1 / log2(r + 1).',
  })
  attention!: number;

  @Field(() => Float, { description: 'Share of all places, 0 to 1.' })
  places!: number;

  @Field(() => Float, { description: 'Share of the group that is on at least one list, 0 to 1.' })
  coverage!: number;
}

@ObjectType({ description: 'How well a group of people is served.' })
@AccessOfParent()
export class ServedPeople {
  @Field(() => PeopleGroupingEnum, { description: 'By what people are grouped.' })
  by!: 'HISTORY' | 'REGION';

  @Field(() => String, { description: 'Name of the group.' })
  group!: string;

  @Field(() => Int, { description: 'Number of people; smaller groups than ten are left out.' })
  people!: number;

  @Field(() => Float, { description: 'Mean NDCG@10.' })
  ndcgAt10!: number;

  @Field(() => Float, { description: 'Standard error of the mean.' })
  standardError!: number;
}

@ObjectType({ description: 'NDCG@10 of the best served group less that of the worst.' })
@AccessOfParent()
export class ServedGap {
  @Field(() => PeopleGroupingEnum, { description: 'By what people are grouped.' })
  by!: 'HISTORY' | 'REGION';

  @Field(() => Float, { description: 'The difference, 0 or more: of many groups some differ by chance.' })
  gap!: number;

  @Field(() => Float, { description: 'Standard error of the difference of two groups.' })
  standardError!: number;
}

@ObjectType({
  description:
    'What a floor under the attention of niche products costs. A floor serves where NICHE_FLOOR asks for it.',
})
@AccessOfParent()
export class FloorPrice {
  @Field(() => Float, { description: 'Least share of the attention that niche products get, 0 to 1.' })
  floor!: number;

  @Field(() => Float, { description: 'What they get with it.' })
  attention!: number;

  @Field(() => Float, { description: 'Mean NDCG@10 with it.' })
  ndcgAt10!: number;

  @Field(() => Float, { description: 'NDCG@10 without a floor less that with it, on the same people.' })
  lost!: number;

  @Field(() => Float, { description: 'Paired standard error of what is lost.' })
  lostError!: number;

  @Field(() => Boolean, { description: 'Whether people had enough niche products to reach it.' })
  reached!: boolean;
}

@ObjectType({ description: 'Who is served how well and what is shown, by the served model on people of the test.' })
@AccessOfParent()
export class CardFairness {
  @Field(() => Int, { description: 'People whose lists were looked at, 1,000 at most.' })
  people!: number;

  @Field(() => [ShownProducts], { description: 'What is shown of niche and of popular products.' })
  products!: readonly ShownProducts[];

  @Field(() => [ServedPeople], { description: 'Quality by group of people.' })
  groups!: readonly ServedPeople[];

  @Field(() => [ServedGap], { description: 'The gap between groups, where there are two.' })
  gaps!: readonly ServedGap[];

  @Field(() => [FloorPrice], { description: 'What floors under the attention of niche products cost.' })
  floors!: readonly FloorPrice[];
}
