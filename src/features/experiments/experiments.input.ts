import { Field, Float, InputType, Int } from 'type-graphql';
import { type ExperimentOutcome, type ExperimentUnit } from './experiment.js';
import { ExperimentOutcomeEnum, ExperimentUnitEnum } from './experiments.type.js';

@InputType({ description: 'What somebody in an experiment gets.' })
export class ExperimentArmInput {
  @Field(() => String, { description: 'Name, 1 to 100 characters.' })
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How many people it gets in proportion to the other arms. Default 1.',
  })
  weight?: number | null;

  @Field(() => String, { nullable: true, description: 'What the front end reads, at most 500 characters.' })
  value?: string | null;
}

@InputType({ description: 'How an experiment is made.' })
export class ExperimentDesignInput {
  @Field(() => ExperimentUnitEnum, { description: 'What chance deals.' })
  unit!: ExperimentUnit;

  @Field(() => [ExperimentArmInput], { description: '2 to 10 arms; the first is control.' })
  arms!: ExperimentArmInput[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Of COMMUNITY: share of the people of a community in another arm than control who get it, 0.1 to 1. Default 1.',
  })
  saturation?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of all people who are in no experiment, 0 to 0.5. Default 0.',
  })
  holdout?: number | null;

  @Field(() => ExperimentOutcomeEnum, { description: 'What is compared.' })
  outcome!: ExperimentOutcome;

  @Field(() => String, { nullable: true, description: 'The currency of REVENUE (ISO 4217).' })
  currency?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after the first exposure in which purchases count, 1 to 90. Default 14.',
  })
  windowDays?: number | null;

  @Field(() => Float, {
    description: 'The smallest difference that is to be found: of shares (0.01 is one point), or an amount.',
  })
  smallestEffect!: number;
}

@InputType({ description: 'An experiment to be made.' })
export class CreateExperimentInput extends ExperimentDesignInput {
  @Field(() => String, { description: 'An id of your own; the same input sent again changes nothing.' })
  id!: string;

  @Field(() => String, { description: 'What is compared, 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: 'Which experiment.' })
export class ExperimentIdInput {
  @Field(() => String, { description: 'Id of the experiment.' })
  experimentId!: string;
}
