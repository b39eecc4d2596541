import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { CardFairness } from './fairness.type.js';

@ObjectType({ description: 'The mean of a metric over people, and its difference to the served model.' })
@AccessOfParent()
export class Figure {
  @Field(() => Float, { description: 'The mean over people.' })
  value!: number;

  @Field(() => Float, { description: 'Standard error of the mean, with people as clusters.' })
  standardError!: number;

  @Field(() => Float, { description: 'The mean of this row minus that of the row `served`, on equal people.' })
  differenceToServed!: number;

  @Field(() => Float, { description: 'Paired standard error of the difference.' })
  differenceError!: number;
}

@ObjectType({ description: 'The weight of a part in a fusion.' })
@AccessOfParent()
export class PartWeight {
  @Field(() => String, { description: 'Name of the part, such as `item-knn` or `ridge`.' })
  part!: string;

  @Field(() => Float, { description: 'The factor of the scores of the part in the sum.' })
  weight!: number;
}

@ObjectType({ description: 'One row of the evaluation: a baseline, a part, or the served model.' })
@AccessOfParent()
export class CardRow {
  @Field(() => String, { description: 'Name of the row; `served` is the served model.' })
  name!: string;

  @Field(() => [PartWeight], { description: 'The weights of the parts in this row.' })
  weights!: PartWeight[];

  @Field(() => Int, { description: 'Number of evaluated people; in a rolling evaluation each counts once a window.' })
  people!: number;

  @Field(() => Figure, {
    description: 'Recall@10: the share of the later products of a person that is among the first 10.',
  })
  recallAt10!: Figure;

  @Field(() => Figure, { description: 'NDCG@10: discounted gain of the first 10, over the best possible.' })
  ndcgAt10!: Figure;

  @Field(() => Figure, { description: 'Precision@10: the share of the first 10 that the person acted on later.' })
  precisionAt10!: Figure;

  @Field(() => Figure, {
    description: 'Recall@20: the share of the later products of a person that is among the first 20.',
  })
  recallAt20!: Figure;

  @Field(() => Figure, { description: 'NDCG@20: discounted gain of the first 20, over the best possible.' })
  ndcgAt20!: Figure;

  @Field(() => Figure, { description: 'Precision@20: the share of the first 20 that the person acted on later.' })
  precisionAt20!: Figure;

  @Field(() => Float, { description: 'Share of the known products that is on at least one list of 20.' })
  coverage!: number;
}

@ObjectType({ description: 'The figures of a row on a group of people.' })
@AccessOfParent()
export class SliceRow {
  @Field(() => String, { description: 'Name of the row.' })
  name!: string;

  @Field(() => Float, { description: 'Recall@20 on the group.' })
  recallAt20!: number;

  @Field(() => Float, { description: 'NDCG@20 on the group.' })
  ndcgAt20!: number;
}

@ObjectType({
  description: 'NDCG@20 of the served model minus that of the same model with friends left out, on equal people.',
})
@AccessOfParent()
export class SocialLift {
  @Field(() => Float, { description: 'The mean difference; above 0 where friends help.' })
  difference!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval, by the paired standard error over people.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  upper!: number;
}

@ObjectType({
  description: 'A group of people (newcomers, people without ties, a region) and the figures of the rows on it.',
})
@AccessOfParent()
export class CardSlice {
  @Field(() => String, { description: 'Name of the group.' })
  name!: string;

  @Field(() => Int, { description: 'Number of people in the group.' })
  people!: number;

  @Field(() => [SliceRow], { description: 'The figures of each row on the group.' })
  rows!: SliceRow[];

  @Field(() => SocialLift, {
    nullable: true,
    description:
      'What friends add in the group; null where no part hears friends, and of models trained before it was kept.',
  })
  socialLift!: SocialLift | null;
}

@ObjectType({ description: 'Whether the served model is the best row, to one paired standard error.' })
@AccessOfParent()
export class Verdict {
  @Field(() => String, { description: 'The metric, such as `ndcg@20`.' })
  metric!: string;

  @Field(() => String, { description: 'Name of the best other row.' })
  best!: string;

  @Field(() => Float, { description: 'The best other row minus the served model.' })
  difference!: number;

  @Field(() => Float, { description: 'Paired standard error of the difference.' })
  standardError!: number;

  @Field(() => Boolean, {
    description: 'Whether the served model is as good as the best other row, to one standard error.',
  })
  within!: boolean;
}

@ObjectType({
  description: 'The report about a model: how it was trained, and how good it is on later events, by full ranking.',
})
@AccessOfParent()
export class ModelCard {
  @Field(() => String, { description: 'How train and test data were separated: temporal, given, random or none.' })
  split!: string;

  @Field(() => String, { description: 'Why the split is as it is.' })
  splitReason!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'The first moment of the test slice; null where the split is not temporal.',
  })
  testFrom?: Date | null;

  @Field(() => String, { description: 'The TensorFlow.js back end that trained it.' })
  backend!: string;

  @Field(() => [PartWeight], { description: 'The weights of the parts in the served model.' })
  weights!: PartWeight[];

  @Field(() => [CardRow], { description: 'The rows fitted once and evaluated on all later events.' })
  rows!: CardRow[];

  @Field(() => [CardRow], { description: 'The rows evaluated again in each window of the test slice.' })
  rolling!: CardRow[];

  @Field(() => [CardSlice], { description: 'The figures by group of people.' })
  slices!: CardSlice[];

  @Field(() => [Verdict], { description: 'Whether the served model is the best row, by metric.' })
  verdicts!: Verdict[];

  @Field(() => CardFairness, {
    nullable: true,
    description:
      'Who is served how well, and what is shown. Null where fewer than ten people were tested, and of models trained before it was kept.',
  })
  fairness!: CardFairness | null;

  @Field(() => Float, { description: 'Duration of all stages together, in seconds.' })
  seconds!: number;

  @Field(() => Float, { description: 'The most memory that the process of the training held, in bytes.' })
  peakMemoryBytes!: number;

  @Field(() => [String], { description: 'What a reader should know, such as a sample or a stage that was left out.' })
  notes!: string[];

  @Field(() => String, { description: 'The whole card as JSON, with hyper-parameters.' })
  json!: string;
}
