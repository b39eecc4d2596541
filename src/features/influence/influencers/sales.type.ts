import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Money } from '../../../platform/graphql/index.js';
import { type Money as MoneyValue } from '../../../platform/money.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { BASED_ON, NearProduct } from './near-product.type.js';
import { type InfluenceMeasure } from './influence-measure.js';

export const InfluenceMeasureEnum = enumOf<InfluenceMeasure>(
  'InfluenceMeasure',
  'What a list of influential people is ordered by.',
  {
    COMBINED: 'The influence score, `influence`: PageRank and reach together.',
    FORECAST: 'Adjusted sales expected in the next thirty days. The list is empty in a shop younger than four months.',
    SALES: 'Adjusted sales, by the lower end of their interval. TOO_EARLY for the last 28 days alone.',
    REACH: 'How many people acted on a product because of the person: `reach`.',
    AUTHENTICITY:
      'One minus `authenticity.score`: people who look least genuine come first, so that they can be looked at. The other lists leave inauthentic people out.',
    STRUCTURE: 'Position in the graph of friendships and follows: `pageRank`.',
    EXPERT:
      'Expertise: how early the person finds products that others take up later (SPEAR), divided by the largest value.',
  },
);

@ObjectType({
  description:
    'What figures of sales leave out because people recommended, heard or bought who are taken for inauthentic (`Authenticity`).',
})
@AccessOfParent()
export class LeftOutOfSales {
  @Field(() => Int, {
    description: 'Number of inauthentic people who bought, shared or praised a product of the part.',
  })
  people!: number;

  @Field(() => Float, {
    description: 'Share of all hearings that is left out, 0 to 1: who recommended or who heard is inauthentic.',
  })
  heard!: number;

  @Field(() => Float, {
    description:
      'Share of all purchases after a hearing that is left out, 0 to 1: the buyer is inauthentic, or all from whom the buyer heard.',
  })
  bought!: number;
}

@ObjectType({
  description:
    'Sales by word of mouth in the data that the run read. `adjusted` estimates how many of the purchases word of mouth caused: a person hears of a product each time that somebody whom the person can see buys, shares or praises it; a hearing counts from one hour to 28 days afterwards, until the person has the product; the purchases in this time are compared with those of matched people (similar taste, activity and region) who had not heard of it in the last 28 days. A purchase or an expectation after several hearings is shared out among the recommenders, so that the figures of people add up to those of the shop.',
})
@AccessOfParent()
export class WordSales {
  @Field(() => Int, {
    description: 'Number of times that a person heard of a product from a recommender before having it.',
  })
  heard!: number;

  @Field(() => Float, {
    description:
      'Number of purchases while a hearing counted; a purchase after hearing from several people is shared out among them.',
  })
  bought!: number;

  @Field(() => Float, {
    description:
      'Expected sales: the purchases that would have happened in this time anyway, estimated from the matched people.',
  })
  expected!: number;

  @Field(() => Float, {
    description:
      'Adjusted sales: `bought - expected`, an estimate of the number of purchases that word of mouth caused.',
  })
  adjusted!: number;

  @Field(() => Float, {
    description:
      'Lower end of the 95 % interval of `adjusted`. For a person it is above 0 only where chance does not explain what was sold.',
  })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of `adjusted`.' })
  upper!: number;

  @Field(() => Float, {
    description:
      'Attributed sales: each purchase is divided among the people who recommended the product before, more to recent recommendations. It does not subtract `expected`.',
  })
  attributed!: number;

  @Field(() => Boolean, {
    description:
      'Whether more was sold than chance explains, and it is `separable`. Of all people of whom this is said, at most 5 % are expected to have sold nothing (false discovery rate, Benjamini and Hochberg 1995); of a part of the shop chance does not explain it where `lower` is above 0.',
  })
  proven!: boolean;

  @Field(() => [Money], {
    description:
      'What was paid for `attributed`, without returns, one amount for each currency in which it was paid: that of the purchase, without one that of the product.',
  })
  attributedRevenue!: readonly MoneyValue[];

  @Field(() => [Money], {
    description:
      'What was paid for `bought` minus what would have been paid for `expected`, one amount for each currency in which it was paid.',
  })
  adjustedRevenue!: readonly MoneyValue[];

  @Field(() => Float, {
    description:
      'Lower end of the 95 % interval of the placebo: adjusted sales as if every hearing had been 45 days later, when the true value is 0.',
  })
  placeboLower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of the placebo.' })
  placeboUpper!: number;

  @Field(() => Boolean, {
    description:
      'Whether the interval of the placebo contains 0. If not, these sales cannot be separated from shared taste.',
  })
  separable!: boolean;

  @Field(() => LeftOutOfSales, {
    nullable: true,
    description:
      'A warning where it has `people`: what inauthentic people would add. Null for the sales of one person or period.',
  })
  leftOut!: LeftOutOfSales | null;

  @Field(() => [NearProduct], { description: BASED_ON })
  basedOn!: readonly NearProduct[];
}

@ObjectType({ description: 'How genuine the audience of a person looks.' })
@AccessOfParent()
export class Authenticity {
  @Field(() => Float, {
    description:
      '`(1 - synchrony) (1 - min(burst, twin))`, 0 to 1: low where the person praises products in step with others, or where many ties began on one day and another account has the same audience. With .5 or less the person is treated as inauthentic.',
  })
  score!: number;

  @Field(() => Float, {
    description:
      'How far the person acts in step with others, 0 to 1: `1 - (1 + expected + 3 sqrt(expected)) / (partners - 1)`. Partners are people who praised at least two of the same products within three hours of the person, expected are those whom chance would bring.',
  })
  synchrony!: number;

  @Field(() => Boolean, {
    description: 'Whether the person is left out of influence, sales, plans and lists (but the one by AUTHENTICITY).',
  })
  inauthentic!: boolean;

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

  @Field(() => Int, {
    description:
      'A warning where it is above 0: number of people whom the run takes for inauthentic. They are left out of influence, sales and plans; `influencers(by: AUTHENTICITY)` lists them first.',
  })
  inauthenticPeople!: number;

  @Field(() => WordSales, { description: 'Sales by word of mouth in the whole shop.' })
  sales!: WordSales;

  @Field(() => [RankingFigures], {
    description: 'How well rankings predicted sales; empty in a shop younger than four months.',
  })
  rankings!: readonly RankingFigures[];
}
