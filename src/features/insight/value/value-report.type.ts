import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { type Judged } from './value.js';

@ObjectType({
  description:
    'A way of foreseeing, and how far it was off on the last days of the shop: BG_NBD, LEARNT (from the shop’s past) and MIXED (the mean of both) foresee purchases; GAMMA_GAMMA, OWN_MEAN and SHOP_MEAN the amount of one, times the purchases foreseen; COUNTED is as much as in the same time before, CONSTANT the mean of that for everybody.',
})
@AccessOfParent()
export class JudgedForecast implements Judged {
  @Field(() => String, { description: 'The way.' })
  name!: string;

  @Field(() => Float, { description: 'Root mean squared error of a person.' })
  rmse!: number;

  @Field(() => Float, { description: 'Sum of what was foreseen over the sum of what happened, less 1.' })
  bias!: number;

  @Field(() => Boolean, { description: 'Whether this way had erred least on the days before, and was the one taken.' })
  chosen!: boolean;
}

@ObjectType({ description: 'How ways of foreseeing what people pay did, in one currency.' })
@AccessOfParent()
export class JudgedAmounts {
  @Field(() => String, { nullable: true, description: 'ISO 4217; null for amounts without a currency.' })
  currency!: string | null;

  @Field(() => [JudgedForecast], { description: 'The ways beside each other.' })
  ways!: readonly JudgedForecast[];

  @Field(() => Float, { description: 'Share of people whose payments were within the 95 % interval.' })
  covered!: number;
}

@ObjectType({
  description:
    'How well the last days of the shop, as long as the horizon, would have been foreseen from those before; which way is taken was chosen on earlier days.',
})
@AccessOfParent()
export class ValueJudged {
  @Field(() => Int, { description: 'People who had bought by then.' })
  people!: number;

  @Field(() => [JudgedForecast], { description: 'Ways of foreseeing purchases beside each other.' })
  purchases!: readonly JudgedForecast[];

  @Field(() => Float, { description: 'Share of people whose purchases were within the 95 % interval.' })
  purchasesCovered!: number;

  @Field(() => [JudgedAmounts], { description: 'Ways of foreseeing payments, by currency.' })
  amounts!: readonly JudgedAmounts[];

  @Field(() => Float, { description: 'Mean squared error of `churnRisk` (Brier).' })
  churnBrier!: number;

  @Field(() => Float, { description: 'Brier where everybody gets the share of those who bought nothing.' })
  churnConstantBrier!: number;

  @Field(() => Float, {
    description: 'Mean difference between `churnRisk` and what happened, in ten groups of people by risk.',
  })
  churnCalibrationError!: number;
}

@ObjectType({ description: 'The last run that foresaw what customers buy and pay.' })
@AccessOfParent()
export class ValueReport {
  @Field(() => String, { description: 'Id of the run: that of the model with which it was made.' })
  runId!: string;

  @Field(() => Date, { description: 'When it ran.' })
  at!: Date;

  @Field(() => Date, { description: 'End of the data: what is foreseen begins here.' })
  until!: Date;

  @Field(() => Int, { description: 'Days that are foreseen.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'Customers of whom something is foreseen.' })
  people!: number;

  @Field(() => String, { description: 'The way by which purchases are foreseen.' })
  purchasesBy!: string;

  @Field(() => ValueJudged, { nullable: true, description: 'How good it is; null of a shop without enough past.' })
  judged!: ValueJudged | null;
}

@ObjectType({ description: 'A part of a distribution of values.' })
@AccessOfParent()
export class ValueBin {
  @Field(() => Float, { description: 'Values from this one on.' })
  from!: number;

  @Field(() => Float, { nullable: true, description: 'Values below this one; null for the last part, which is open.' })
  until!: number | null;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;

  @Field(() => Float, { description: 'Sum of their values.' })
  total!: number;
}

@ObjectType({ description: 'How the values of customers are distributed, in one currency.' })
@AccessOfParent()
export class ValueDistribution {
  @Field(() => String, { nullable: true, description: 'ISO 4217; null for amounts without a currency.' })
  currency!: string | null;

  @Field(() => Int, { description: 'People with a value in this currency.' })
  people!: number;

  @Field(() => Float, {
    description:
      'Sum of the own values: what known customers will probably pay within the horizon. What people cause is a part of what others pay, and not added.',
  })
  total!: number;

  @Field(() => Float, { description: 'Half of the people have less.' })
  median!: number;

  @Field(() => Float, { description: 'Share of the total that the tenth of people with the largest values have.' })
  topTenthShare!: number;

  @Field(() => [ValueBin], { description: 'Parts of equal width; the last is open and holds the largest fiftieth.' })
  bins!: readonly ValueBin[];
}
