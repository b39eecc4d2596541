import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  NotFound,
  payloadUnion,
} from '../../platform/graphql/index.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { type ExperimentOutcome, type ExperimentState, type ExperimentUnit } from './experiment.js';

export const ExperimentStateEnum = enumOf<ExperimentState>('ExperimentState', 'How far an experiment is.', {
  DRAFT: 'It is planned: everybody gets control.',
  RUNNING: 'People are dealt into its arms.',
  STOPPED: 'It is over: everybody gets control, and its result stays.',
});
export const ExperimentUnitEnum = enumOf<ExperimentUnit>('ExperimentUnit', 'What chance deals into arms.', {
  PERSON: 'Each person alone. Where people talk about what they got, the difference is smaller than what the arm does.',
  COMMUNITY: 'Each community as one, as the last training before the start found them, so that friends are in one arm.',
});
export const ExperimentOutcomeEnum = enumOf<ExperimentOutcome>('ExperimentOutcome', 'What is compared.', {
  BOUGHT: 'Share of people who bought something within the window.',
  REVENUE: 'What a person paid within the window, in one currency; returns are not taken off.',
});

@ObjectType({ description: 'What somebody in an experiment gets.' })
@AccessOfParent()
export class ExperimentArm {
  @Field(() => String, { description: 'Name of the arm.' })
  name!: string;

  @Field(() => Float, { description: 'How many people it gets in proportion to the other arms.' })
  weight!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the front end reads, in its own words: a surface of `recommendations`, a text, a layout.',
  })
  value!: string | null;
}

@ObjectType({
  description:
    'A comparison of arms among people or communities that chance deals into them. The first arm is control.',
})
@AccessOfParent()
export class Experiment {
  @Field(() => ID, { description: 'Id, as whoever made it chose; also the salt of the hash that deals.' })
  id!: string;

  @Field(() => String, { description: 'What is compared.' })
  name!: string;

  @Field(() => ExperimentStateEnum, { description: 'How far it is.' })
  state!: ExperimentState;

  @Field(() => ExperimentUnitEnum, { description: 'What chance deals.' })
  unit!: ExperimentUnit;

  @Field(() => [ExperimentArm], { description: 'Its arms; the first is control.' })
  arms!: readonly ExperimentArm[];

  @Field(() => Float, {
    description:
      'Share of the people of a community in another arm than control who get it; from the others one sees what spills over. 1: all.',
  })
  saturation!: number;

  @Field(() => Float, { description: 'Share of all people who are in no experiment, always the same people.' })
  holdout!: number;

  @Field(() => ExperimentOutcomeEnum, { description: 'What is compared.' })
  outcome!: ExperimentOutcome;

  @Field(() => String, { nullable: true, description: 'The currency of REVENUE (ISO 4217); null for shares.' })
  currency!: string | null;

  @Field(() => Int, { description: 'Days after the first exposure in which purchases count.' })
  windowDays!: number;

  @Field(() => Float, {
    description: 'The smallest difference that is to be found: of shares (0.01 is one point), or an amount.',
  })
  smallestEffect!: number;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Subject of the token or key of whoever made it.' })
  createdBy!: string;

  @Field(() => Date, { nullable: true, description: 'When it began.' })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was stopped.' })
  stoppedAt!: Date | null;
}

export const ExperimentConnection = connectionTypes('Experiment', () => Experiment).ConnectionType;

@ObjectType({ description: 'The experiment as it is now.' })
@AccessOfParent()
export class ExperimentChanged {
  @Field(() => Experiment, { description: 'The experiment.' })
  experiment!: Experiment;
}

export const CreateExperimentPayload = payloadUnion('CreateExperimentPayload', () => ExperimentChanged, [
  InvalidInput,
  Conflict,
]);
export const StartExperimentPayload = payloadUnion('StartExperimentPayload', () => ExperimentChanged, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const StopExperimentPayload = payloadUnion('StopExperimentPayload', () => ExperimentChanged, [
  InvalidInput,
  NotFound,
  Conflict,
]);
