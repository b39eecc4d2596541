import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';

@ObjectType({ description: 'A mean over people, and how far it is from what is served.' })
@AccessOfParent()
export class Figure {
  @Field(() => Float)
  value!: number;

  @Field(() => Float, { description: 'Of the mean, people as clusters.' })
  standardError!: number;

  @Field(() => Float, { description: 'This row minus the row `served`, on the same people.' })
  differenceToServed!: number;

  @Field(() => Float, { description: 'Paired standard error of the difference.' })
  differenceError!: number;
}

@ObjectType({ description: 'The weight of a part in a fusion.' })
@AccessOfParent()
export class PartWeight {
  @Field(() => String)
  part!: string;

  @Field(() => Float)
  weight!: number;
}

@ObjectType({ description: 'A line of the table: a baseline, a part, or what is served.' })
@AccessOfParent()
export class CardRow {
  @Field(() => String)
  name!: string;

  @Field(() => [PartWeight])
  weights!: PartWeight[];

  @Field(() => Int, { description: 'People, each once a window.' })
  people!: number;

  @Field(() => Figure)
  recallAt10!: Figure;

  @Field(() => Figure)
  ndcgAt10!: Figure;

  @Field(() => Figure)
  precisionAt10!: Figure;

  @Field(() => Figure)
  recallAt20!: Figure;

  @Field(() => Figure)
  ndcgAt20!: Figure;

  @Field(() => Figure)
  precisionAt20!: Figure;

  @Field(() => Float, { description: 'Share of the known products that is on a list of 20.' })
  coverage!: number;
}

@ObjectType({ description: 'How a row does on a group of people.' })
@AccessOfParent()
export class SliceRow {
  @Field(() => String)
  name!: string;

  @Field(() => Float)
  recallAt20!: number;

  @Field(() => Float)
  ndcgAt20!: number;
}

@ObjectType({ description: 'A group of people (newcomers, loners, a region) and how the rows do on it.' })
@AccessOfParent()
export class CardSlice {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => [SliceRow])
  rows!: SliceRow[];
}

@ObjectType({ description: 'Whether what is served is the best row, to one paired standard error.' })
@AccessOfParent()
export class Verdict {
  @Field(() => String)
  metric!: string;

  @Field(() => String, { description: 'The best other row.' })
  best!: string;

  @Field(() => Float, { description: 'The best other row minus what is served.' })
  difference!: number;

  @Field(() => Float)
  standardError!: number;

  @Field(() => Boolean)
  within!: boolean;
}

@ObjectType({ description: 'How a model was made and how good it is, judged on later events by full ranking.' })
@AccessOfParent()
export class ModelCard {
  @Field(() => String, { description: 'How train and test were told apart: temporal, given, random or none.' })
  split!: string;

  @Field(() => String)
  splitReason!: string;

  @Field(() => Date, { nullable: true })
  testFrom?: Date | null;

  @Field(() => String, { description: 'TensorFlow.js back end.' })
  backend!: string;

  @Field(() => [PartWeight], { description: 'What is served.' })
  weights!: PartWeight[];

  @Field(() => [CardRow], { description: 'Fitted once, judged on all later events.' })
  rows!: CardRow[];

  @Field(() => [CardRow], { description: 'Asked again every window of the test.' })
  rolling!: CardRow[];

  @Field(() => [CardSlice])
  slices!: CardSlice[];

  @Field(() => [Verdict])
  verdicts!: Verdict[];

  @Field(() => Float, { description: 'Seconds of all stages together.' })
  seconds!: number;

  @Field(() => Float)
  peakMemoryBytes!: number;

  @Field(() => [String])
  notes!: string[];

  @Field(() => String, { description: 'All of it, hyper-parameters too, as JSON.' })
  json!: string;
}
