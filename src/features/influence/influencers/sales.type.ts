import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { type InfluenceMeasure, MEASURES } from './influence-measure.js';

export const InfluenceMeasureEnum = Object.fromEntries(MEASURES.map((measure) => [measure, measure])) as {
  [Measure in InfluenceMeasure]: Measure;
};
registerEnumType(InfluenceMeasureEnum, {
  name: 'InfluenceMeasure',
  description: 'What influential people are ordered by.',
  valuesConfig: {
    COMBINED: { description: 'Standing and reach together: `influence`.' },
    FORECAST: {
      description:
        'What their word will sell in the next thirty days: learnt from later sales. Nobody in a shop younger than three months.',
    },
    SALES: { description: 'What their word sold for sure: the lower end of `sales`.' },
    REACH: { description: 'How many people took to something after them: `reach`.' },
    STRUCTURE: { description: 'Who is heard by people who are heard: `pageRank`.' },
    EXPERT: { description: 'Who finds early what others take up later, over the largest (SPEAR).' },
  },
});

@ObjectType({
  description:
    'Purchases by people from three hours to fourteen days after they heard of a product, and how many of them would not have come without: beyond what matched people bought who had not heard (alike in what they look at, how much, and where).',
})
@AccessOfParent()
export class WordSales {
  @Field(() => Int, { description: 'Times that somebody heard of a product for the first time and could be compared.' })
  heard!: number;

  @Field(() => Int, { description: 'Of these, followed by a purchase: what the figures rest on.' })
  bought!: number;

  @Field(() => Float, { description: 'Purchases that matched people tell to expect without a word.' })
  expected!: number;

  @Field(() => Float, { description: '`bought - expected`.' })
  adjusted!: number;

  @Field(() => Float, { description: 'The adjusted sales are from here to `upper` with 95 %.' })
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Float, {
    description: 'The raw figure: purchases shared out among all who told before, by nearness in time.',
  })
  attributed!: number;

  @Field(() => Float, { description: 'What was paid for them and not taken back.' })
  revenue!: number;

  @Field(() => Float, {
    description: 'The same question asked 45 days later, where there is nothing to find: from here ...',
  })
  placeboLower!: number;

  @Field(() => Float, { description: '... to here.' })
  placeboUpper!: number;

  @Field(() => Boolean, {
    description: 'False where the placebo misses zero: then these sales cannot be told from a taste in common.',
  })
  separable!: boolean;
}

@ObjectType({ description: 'How real an audience looks.' })
@AccessOfParent()
export class Authenticity {
  @Field(() => Float, {
    description: '0 to 1, `(1 - burst) (1 - twin)`: low where ties came at once and another account has the same.',
  })
  score!: number;

  @Field(() => Float, { description: 'Share of those who hear her whom she hears as well.' })
  reciprocity!: number;

  @Field(() => Float, { description: 'Share of her dated ties that began on one day; 0 of fewer than five.' })
  burst!: number;

  @Field(() => Float, {
    description: 'What her audience and that of another person have in common, of both together, at most.',
  })
  twin!: number;

  @Field(() => Float, { nullable: true, description: 'Days since she joined.' })
  accountDays!: number | null;
}

@ObjectType({ description: 'How well a ranking foretold who sold in a month that it had not seen.' })
@AccessOfParent()
export class RankingFigures {
  @Field(() => String, {
    description:
      '`forecast`, `past sales`, `PageRank` or `followers`; where embeddings of the graph network were tried beside the measures, also the way that is not used: `forecast, with places` or `forecast, measures alone`.',
  })
  name!: string;

  @Field(() => Float, { description: "Rank correlation (Spearman) with everybody's adjusted sales of that month." })
  spearman!: number;

  @Field(() => Float, { description: 'NDCG@100 for the same.' })
  ndcg!: number;
}

@ObjectType({ description: 'What the last run measured.' })
@AccessOfParent()
export class InfluenceReport {
  @Field(() => String)
  modelId!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => WordSales, { description: 'Of the whole shop.' })
  sales!: WordSales;

  @Field(() => [RankingFigures], { description: 'Empty in a shop younger than three months.' })
  rankings!: readonly RankingFigures[];
}
