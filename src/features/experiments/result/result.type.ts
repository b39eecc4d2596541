import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type EffectKind, type Verdict } from './result.js';

export const EffectKindEnum = enumOf<EffectKind>('ExperimentEffectKind', 'Which effect of an arm.', {
  TOTAL:
    'Who gets it against control. Where people are dealt one by one, what spills over to control is missing from it.',
  DIRECT: 'Who gets it against who does not in the same communities.',
  SPILL_OVER: 'Who does not get it in communities where others do, against communities of control.',
});
export const VerdictEnum = enumOf<Verdict>(
  'ExperimentVerdict',
  'What can be said of an effect now, however often it was looked at.',
  {
    TOO_FEW:
      'Fewer than 30 people or 5 communities a group, or fewer than 5 purchases in both: no interval would mean anything.',
    UNDECIDED: 'The interval holds nought: neither can be said.',
    BETTER: 'The whole interval is above nought.',
    WORSE: 'The whole interval is below nought.',
  },
);

@ObjectType({ description: 'Between which numbers something lies.' })
@AccessOfParent()
export class ExperimentInterval {
  @Field(() => Float, { description: 'Lower end.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end.' })
  upper!: number;
}

@ObjectType({ description: 'What came of the people of one arm.' })
@AccessOfParent()
export class ExperimentArmOutcome {
  @Field(() => String, { description: 'Name of the arm.' })
  arm!: string;

  @Field(() => Int, {
    description:
      'People who saw what the experiment decides; in communities also those whom the arm reaches through others.',
  })
  exposed!: number;

  @Field(() => Int, { description: 'Those whose window is over. Only they count below.' })
  people!: number;

  @Field(() => Int, { description: 'People or communities that chance dealt, among them.' })
  units!: number;

  @Field(() => Float, { nullable: true, description: 'Their share or mean amount; null of nobody.' })
  mean!: number | null;
}

@ObjectType({ description: 'The difference that an arm makes.' })
@AccessOfParent()
export class ExperimentEffect {
  @Field(() => EffectKindEnum, { description: 'Which effect.' })
  kind!: EffectKind;

  @Field(() => String, { description: 'Name of the arm.' })
  arm!: string;

  @Field(() => String, { description: 'What it is compared with.' })
  against!: string;

  @Field(() => VerdictEnum, { description: 'What can be said now.' })
  verdict!: Verdict;
}

@ObjectType({ description: 'What came of an experiment so far.' })
@AccessOfParent()
export class ExperimentResult {
  @Field(() => Date, { description: 'Of when it is.' })
  asOf!: Date;

  @Field(() => [ExperimentArmOutcome], { description: 'What came of each arm.' })
  arms!: readonly ExperimentArmOutcome[];

  @Field(() => [ExperimentEffect], { description: 'The difference that each arm but control makes.' })
  effects!: readonly ExperimentEffect[];

  @Field(() => Float, {
    description: 'The chance that chance deals people as unlike the weights as they are, or more so.',
  })
  ratioChance!: number;

  @Field(() => Boolean, {
    description:
      'False where that chance is below 0.001: something else than chance decides who is counted, and no effect is to be believed.',
  })
  trusted!: boolean;

  @Field(() => Float, {
    description: 'Share of the evidence that the smallest effect needs; 1 and more: it is enough.',
  })
  progress!: number;
}

@ObjectType({ description: 'How many people an experiment needs.' })
@AccessOfParent()
export class ExperimentSize {
  @Field(() => Int, { description: 'People in all arms, where somebody looks as often as they like.' })
  people!: number;

  @Field(() => Int, { description: 'People, where somebody looks once at the end.' })
  peopleOnce!: number;

  @Field(() => Int, { description: 'People of the shop.' })
  known!: number;

  @Field(() => Float, { description: 'What people do now in a window as long: their share, or mean amount.' })
  mean!: number;

  @Field(() => Float, {
    description:
      'How many times as many people are needed because people of a community are alike; 1 where people are dealt one by one.',
  })
  designEffect!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Correlation of two people of one community; null where people are dealt one by one.',
  })
  correlation!: number | null;

  @Field(() => Int, { nullable: true, description: 'Communities of the shop; null where people are dealt one by one.' })
  communities!: number | null;
}
