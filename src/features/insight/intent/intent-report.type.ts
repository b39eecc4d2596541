import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type IntentCalibration, type IntentFeature, type ProbabilityWay } from './intent.js';
import { IntentFeatureEnum } from './intent.type.js';

const IntentWayEnum = enumOf<ProbabilityWay>(
  'IntentWay',
  'A way to the probability of a purchase, the simplest first.',
  {
    CONSTANT: 'The share of those who bought, for everybody.',
    LOGISTIC: 'Logistic regression.',
    TREES: 'Gradient-boosted trees.',
    BLEND: 'Trees and logistic regression, mixed on the scale of logarithms of odds.',
  },
);

const IntentCalibrationEnum = enumOf<IntentCalibration>('IntentCalibration', 'How scores become probabilities.', {
  NONE: 'As they are: nothing else was better on people that were not learnt from.',
  PLATT: 'By Platt’s scaling.',
});

@ObjectType({ description: 'What a feature is good for, measured on people that were not learnt from.' })
@AccessOfParent()
export class IntentFeatureUse {
  @Field(() => IntentFeatureEnum, { description: 'The feature.' })
  feature!: IntentFeature;

  @Field(() => Float, {
    description: 'By how much the log loss grows without what the feature says (permutation importance).',
  })
  importance!: number;

  @Field(() => Float, { description: 'Standard error of the importance.' })
  standardError!: number;

  @Field(() => Boolean, {
    description: 'Whether the model reads it: its importance is more than two standard errors above 0.',
  })
  useful!: boolean;
}

@ObjectType({ description: 'How one way did on the last days, which it did not learn from.' })
@AccessOfParent()
export class JudgedIntentWay {
  @Field(() => IntentWayEnum, { description: 'The way.' })
  way!: ProbabilityWay;

  @Field(() => Boolean, {
    description:
      'Whether it was the better on the days before, which is why it is in use. It is calibrated; the others are not.',
  })
  used!: boolean;

  @Field(() => Float, { description: 'Area under the ROC curve, 0 to 1; a guess has .5.' })
  auc!: number;

  @Field(() => Float, { description: 'Average precision, 0 to 1; a guess has the share of those who bought.' })
  averagePrecision!: number;

  @Field(() => Float, { description: 'Expected calibration error, ten bins of equal width, 0 to 1.' })
  calibrationError!: number;

  @Field(() => Float, { description: 'Mean log loss, in nats.' })
  logLoss!: number;
}

@ObjectType({
  description: 'How well the last days, as many as are foreseen, would have been foreseen from those before.',
})
@AccessOfParent()
export class IntentJudged {
  @Field(() => Int, { description: 'People.' })
  people!: number;

  @Field(() => Float, { description: 'Share of the people who bought.' })
  bought!: number;

  @Field(() => [JudgedIntentWay], { description: 'The ways beside each other.' })
  ways!: readonly JudgedIntentWay[];
}

@ObjectType({
  description: 'A model of who buys next: learnt with a training, shown while the model of that training serves.',
})
@AccessOfParent()
export class IntentReport {
  @Field(() => String, { description: 'Id of the model it was learnt with.' })
  modelId!: string;

  @Field(() => Date, { description: 'When it was learnt.' })
  at!: Date;

  @Field(() => Date, { description: 'End of the data: what is foreseen begins here.' })
  until!: Date;

  @Field(() => Int, { description: 'Days that are foreseen.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'People of whom something is foreseen.' })
  people!: number;

  @Field(() => IntentWayEnum, { description: 'The way in use, chosen once more on all days.' })
  way!: ProbabilityWay;

  @Field(() => IntentCalibrationEnum, { description: 'How its scores become probabilities.' })
  calibration!: IntentCalibration;

  @Field(() => [IntentFeatureUse], { description: 'All features, the most important first.' })
  features!: readonly IntentFeatureUse[];

  @Field(() => IntentJudged, { nullable: true, description: 'How good it is; null where nobody or everybody bought.' })
  judged!: IntentJudged | null;
}
