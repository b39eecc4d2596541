import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type InfluenceMeasure } from './influence-measure.js';

export const InfluenceMeasureEnum = enumOf<InfluenceMeasure>(
  'InfluenceMeasure',
  'What a list of influential people is ordered by.',
  {
    COMBINED: 'The influence score, `influence`: PageRank and reach together.',
    FORECAST: 'Adjusted sales expected in the next thirty days. The list is empty in a shop younger than three months.',
    SALES: 'Adjusted sales, by the lower end of their interval.',
    REACH: 'How many people acted on a product because of the person: `reach`.',
    STRUCTURE: 'Position in the graph of friendships and follows: `pageRank`.',
    EXPERT:
      'Expertise: how early the person finds products that others take up later (SPEAR), divided by the largest value.',
  },
);

@ObjectType({
  description:
    'Sales by word of mouth. Counts purchases from three hours to fourteen days after a person first heard of a product, and compares them with purchases of matched people who had not heard of it: people of similar taste, activity and region.',
})
@AccessOfParent()
export class WordSales {
  @Field(() => Int, {
    description: 'Number of first hearings: a person heard of a product for the first time and could be compared.',
  })
  heard!: number;

  @Field(() => Int, { description: 'Number of first hearings that a purchase followed.' })
  bought!: number;

  @Field(() => Float, {
    description: 'Expected sales: the purchases that would have happened anyway, estimated from the matched people.',
  })
  expected!: number;

  @Field(() => Float, { description: 'Adjusted sales: `bought - expected`.' })
  adjusted!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval of `adjusted`.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of `adjusted`.' })
  upper!: number;

  @Field(() => Float, {
    description:
      'Attributed sales: each purchase is divided among the people who recommended the product before, more to recent recommendations. It does not subtract `expected`.',
  })
  attributed!: number;

  @Field(() => Float, { description: 'What was paid for the attributed sales, without returns.' })
  revenue!: number;

  @Field(() => Float, {
    description:
      'Lower end of the 95 % interval of the placebo: adjusted sales computed 45 days later, when the true value is 0.',
  })
  placeboLower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of the placebo.' })
  placeboUpper!: number;

  @Field(() => Boolean, {
    description:
      'Whether the interval of the placebo contains 0. If not, these sales cannot be separated from shared taste.',
  })
  separable!: boolean;
}

@ObjectType({ description: 'How genuine the audience of a person looks.' })
@AccessOfParent()
export class Authenticity {
  @Field(() => Float, {
    description:
      '`(1 - burst) (1 - twin)`, 0 to 1: low where many ties began on one day and another account has the same audience.',
  })
  score!: number;

  @Field(() => Float, { description: 'Share of the listeners whom the person hears as well, 0 to 1.' })
  reciprocity!: number;

  @Field(() => Float, {
    description: 'Largest share of the dated ties that began on one day, 0 to 1; 0 with fewer than five dated ties.',
  })
  burst!: number;

  @Field(() => Float, {
    description: 'Largest Jaccard similarity between this audience and that of another person, 0 to 1.',
  })
  twin!: number;

  @Field(() => Float, { nullable: true, description: 'Age of the account in days; null where it is not known.' })
  accountDays!: number | null;
}

@ObjectType({ description: 'How well a ranking predicted the sales of a month that was not used for learning.' })
@AccessOfParent()
export class RankingFigures {
  @Field(() => String, {
    description:
      '`forecast`, `past sales`, `PageRank` or `followers`. Where the forecast was also tried with or without embeddings of the graph network, the variant that is not used has a ranking too: `forecast, with places` or `forecast, measures alone`.',
  })
  name!: string;

  @Field(() => Float, {
    description: 'Rank correlation (Spearman) with the adjusted sales of all people in that month.',
  })
  spearman!: number;

  @Field(() => Float, { description: 'NDCG@100 against the adjusted sales of that month; sales below 0 count as 0.' })
  ndcg!: number;
}

@ObjectType({ description: 'What the last run measured for the whole shop.' })
@AccessOfParent()
export class InfluenceReport {
  @Field(() => String, { description: 'Id of the run.' })
  modelId!: string;

  @Field(() => Int, { description: 'Number of people in the run.' })
  people!: number;

  @Field(() => WordSales, { description: 'Sales by word of mouth in the whole shop.' })
  sales!: WordSales;

  @Field(() => [RankingFigures], {
    description: 'How well rankings predicted sales; empty in a shop younger than three months.',
  })
  rankings!: readonly RankingFigures[];
}
