import { Field, Float, InputType, Int, registerEnumType } from 'type-graphql';
import { type JobId, type ModelId } from '../ids.js';
import { JobID, ModelID } from '../ids.type.js';
import { type TrainInput as Training } from '../training/train-input.js';

type Precision = NonNullable<Training['precision']>;

/** The values of `Precision` by their names in GraphQL. */
export const ModelPrecision: Readonly<Record<string, Precision>> = { FLOAT32: 'float32', INT8: 'int8' };
registerEnumType(ModelPrecision, {
  name: 'ModelPrecision',
  description: 'How an artefact keeps the numbers of its model.',
  valuesConfig: {
    FLOAT32: { description: 'Four bytes a number, as they were learnt.' },
    INT8: { description: 'One byte a number: a quarter of the size, at most half a percent less NDCG@20.' },
  },
});

@InputType({ description: 'What a training should do. Every field has a default.' })
export class TrainInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Any 32-bit integer. Equal seeds on equal graphs give equal models if both start cold. Default 1.',
  })
  seed?: number;

  @Field(() => Date, {
    nullable: true,
    description: 'The cut-off: learn from events and ties up to this moment. Default: now.',
  })
  cutoff?: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Leave out events before this moment. Default: none is left out.',
  })
  since?: Date;

  @Field(() => Float, {
    nullable: true,
    description:
      'Learn from about this share of the people, above 0, at most 1, with their events and the ties between them. Which ' +
      'people these are depends on their ids only. Others get recommendations as newcomers do. Default 1.',
  })
  samplePeople?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of the events, the latest ones, that is the test slice. Above 0, at most 0.5. Default 0.2.',
  })
  testShare?: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of the events, before the test slice, on which weights are chosen. Above 0, at most 0.5. Default 0.1.',
  })
  validationShare?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of windows of the validation and the test slice, 1 to 24. Default 4.',
  })
  windows?: number;

  @Field(() => Int, { nullable: true, description: 'Most steps of training of a network. Default 100.' })
  steps?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'After so many seconds, rows of the card that are for comparison only are left out. Default 600.',
  })
  budgetSeconds?: number;

  @Field(() => ModelPrecision, {
    nullable: true,
    description: 'How the artefact keeps its numbers. Default FLOAT32.',
  })
  precision?: Precision;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether networks start from random numbers and not from those of the active model. Default false.',
  })
  cold?: boolean;

  @Field(() => String, { nullable: true, description: 'Two requests with one key are one training.' })
  idempotencyKey?: string;
}

@InputType({ description: 'Which job to cancel.' })
export class CancelJobInput {
  @Field(() => JobID, { description: 'Id of the job.' })
  jobId!: JobId;
}

@InputType({ description: 'Which model should serve.' })
export class ActivateModelInput {
  @Field(() => ModelID, { description: 'Id of the model.' })
  modelId!: ModelId;
}

@InputType({ description: 'About a roll-back.' })
export class RollBackInput {
  @Field(() => String, { nullable: true, description: 'The reason, for the log.' })
  reason?: string;
}
