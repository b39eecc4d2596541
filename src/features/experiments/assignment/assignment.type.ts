import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { UserID, type UserId } from '../../people/index.js';
import { ExperimentArm } from '../experiments.type.js';

@ObjectType({ description: 'What a person gets in an experiment: the same at each call while it runs.' })
@AccessOfParent()
export class ExperimentAssignment {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => ID, { description: 'The own id of the person.' })
  userId!: string;

  @Field(() => Boolean, { description: 'Whether the experiment runs. Where it does not, everybody gets control.' })
  running!: boolean;

  @Field(() => ExperimentArm, { description: 'What to show.' })
  arm!: ExperimentArm;

  @Field(() => Boolean, { description: 'Whether the person gets another arm than control.' })
  treated!: boolean;

  @Field(() => Boolean, { description: 'Whether the person is in no experiment; exposures are not counted.' })
  heldOut!: boolean;
}

@InputType({ description: 'That somebody saw what an experiment decides.' })
export class ExposureInput {
  @Field(() => UserID, { description: 'The person.' })
  userId!: UserId;

  @Field(() => Date, {
    nullable: true,
    description:
      'When, for the back end of the shop, which may bring what it kept; the earliest moment counts. Default now.',
  })
  at?: Date | null;
}

@InputType({ description: 'Who saw what an experiment decides.' })
export class RecordExposuresInput {
  @Field(() => String, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => [ExposureInput], { description: '1 to 1,000 people, each once.' })
  exposures!: ExposureInput[];
}

@ObjectType({ description: 'The exposures are kept.' })
@AccessOfParent()
export class ExposuresRecorded {
  @Field(() => Int, { description: 'People who had not seen it before.' })
  recorded!: number;

  @Field(() => Int, { description: 'People who had; nothing changed for them, unless an earlier moment was sent.' })
  repeated!: number;

  @Field(() => Int, { description: 'People who are in no experiment: nothing is kept of them.' })
  heldOut!: number;
}

export const RecordExposuresPayload = payloadUnion('RecordExposuresPayload', () => ExposuresRecorded, [
  InvalidInput,
  NotFound,
  Conflict,
]);
