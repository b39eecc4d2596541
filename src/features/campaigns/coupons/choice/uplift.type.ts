import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Money } from '../../../../platform/graphql/index.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { nearest } from '../worth.js';
import { type Advice, type UpliftChoice } from './uplift-choice.service.js';

export const CouponAdviceEnum = enumOf<Advice>('CouponAdvice', 'Who should get a coupon.', {
  CHOSEN: 'Those whom the choice by uplift takes: better than as many by chance, beyond the error.',
  EVERYBODY: 'Everybody, or under a budget anybody: the choice is not better beyond its error, so take ALL.',
  NOBODY: 'Nobody: coupons cost more than they bring.',
});

@ObjectType({ description: 'A figure with its standard error.' })
@AccessOfParent()
export class MeasuredFigure {
  @Field(() => Float, { description: 'The figure.' })
  value!: number;

  @Field(() => Float, { description: 'Its standard error.' })
  standardError!: number;
}

@ObjectType({ description: 'How well a learner orders people whom it did not learn from.' })
@AccessOfParent()
export class UpliftLearner {
  @Field(() => String, {
    description: 'Learner and what it is made of, such as `DR linear`; or MEAN, the mean of all.',
  })
  name!: string;

  @Field(() => Float, { description: 'Its Qini coefficient, the mean of the folds.' })
  qini!: number;

  @Field(() => Float, { description: 'Standard error of that mean over the folds.' })
  standardError!: number;
}

@ObjectType({ description: 'A point of the Qini chart: purchases more than without coupons in the experiment.' })
@AccessOfParent()
export class QiniPoint {
  @Field(() => Float, { description: 'Share of the people who get one, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'If those get one first whom it persuades most.' })
  uplift!: number;

  @Field(() => Float, { description: 'If those get one first who buy most probably with one.' })
  responseOnly!: number;

  @Field(() => Float, { description: 'If chance says who.' })
  random!: number;
}

@ObjectType({ description: 'What giving coupons would bring the segment after their cost, over giving none.' })
@AccessOfParent()
export class CouponGain {
  @Field(() => Money, { description: 'What is expected.' })
  gain!: Money;

  @Field(() => Money, { description: 'Lower end of the interval of 95 %.' })
  lower!: Money;

  @Field(() => Money, { description: 'Upper end.' })
  upper!: Money;
}

@ObjectType({
  description: 'Whom coupons persuade, by an experiment; figures are of people whom the models did not learn from.',
})
@AccessOfParent()
export class CouponUplift {
  @Field(() => String, { description: 'Id of the experiment.' })
  experimentId!: string;

  @Field(() => String, { description: 'What it is called.' })
  experimentName!: string;

  @Field(() => Int, { description: 'People in it.' })
  people!: number;

  @Field(() => Int, { description: 'Those who got a coupon.' })
  treated!: number;

  @Field(() => Float, { description: 'Share of those with a coupon who bought.' })
  boughtWith!: number;

  @Field(() => Float, { description: 'Share of those without who bought.' })
  boughtWithout!: number;

  @Field(() => String, { description: 'The learner that is used, chosen on the folds.' })
  learner!: string;

  @Field(() => [UpliftLearner], { description: 'All learners that were tried.' })
  learners!: UpliftLearner[];

  @Field(() => MeasuredFigure, { description: 'Qini coefficient of the choice; chance has 0, the best order 1.' })
  qini!: MeasuredFigure;

  @Field(() => MeasuredFigure, { description: 'That of choosing who buys most probably with a coupon.' })
  responseOnly!: MeasuredFigure;

  @Field(() => MeasuredFigure, { description: 'The difference of both on the same people.' })
  difference!: MeasuredFigure;

  @Field(() => [QiniPoint], { description: 'The Qini chart, in steps of five per cent of the people.' })
  curve!: QiniPoint[];

  @Field(() => CouponAdviceEnum, { description: 'Who should get a coupon under this plan.' })
  advice!: Advice;

  @Field(() => CouponGain, { description: 'What the choice brings.' })
  chosen!: CouponGain;

  @Field(() => CouponGain, {
    description: 'What as many people by chance bring, or everybody where the budget suffices.',
  })
  everybody!: CouponGain;

  @Field(() => CouponGain, { description: 'What the choice brings more.' })
  better!: CouponGain;
}

/** The answer of a choice, with amounts in a currency. */
export function upliftView({ experiment, report, policy }: UpliftChoice, currency: string): CouponUplift {
  const gainOf = (of: { gain: number; lower: number; upper: number }): CouponGain => ({
    gain: { amount: nearest(of.gain, currency), currency },
    lower: { amount: nearest(of.lower, currency), currency },
    upper: { amount: nearest(of.upper, currency), currency },
  });
  const { people, treated, boughtWith, boughtWithout, way, ways, qini, responseOnly, difference, curve } = report;
  return {
    ...{ experimentId: experiment.id, experimentName: experiment.name, people, treated, boughtWith, boughtWithout },
    ...{ learner: way, learners: [...ways], qini, responseOnly, difference, curve: [...curve], advice: policy.advice },
    ...{ chosen: gainOf(policy.chosen), everybody: gainOf(policy.everybody), better: gainOf(policy.difference) },
  };
}
