import { Field, Float, InputType, Int, ID, registerEnumType } from 'type-graphql';
import { type TrainInput as Training } from '../training/train-input.js';

type Precision = NonNullable<Training['precision']>;

/** The names of `Precision` as GraphQL writes names. */
export const ModelPrecision: Readonly<Record<string, Precision>> = { FLOAT32: 'float32', INT8: 'int8' };
registerEnumType(ModelPrecision, {
  name: 'ModelPrecision',
  description: 'How a saved model keeps its numbers.',
  valuesConfig: {
    FLOAT32: { description: 'As they were learnt.' },
    INT8: { description: 'In a byte each: a quarter of the size, NDCG@20 at most half a percent less.' },
  },
});

@InputType({ description: 'A training. What is left out has a good default.' })
export class TrainInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The same seed on the same graph gives the same model, where both start cold. Default 1.',
  })
  seed?: number;

  @Field(() => Date, { nullable: true, description: 'Learn from what happened up to then. Default: now.' })
  cutoff?: Date;

  @Field(() => Date, { nullable: true, description: 'Leave out what happened before then. Default: nothing.' })
  since?: Date;

  @Field(() => Float, {
    nullable: true,
    description:
      'Learn from about this share of the people, always the same ones, with what is between them. Others are ' +
      'recommended to as newcomers are. Default 1.',
  })
  samplePeople?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the events, the latest, that is the test. Default 0.2.',
  })
  testShare?: number;

  @Field(() => Float, { nullable: true, description: 'Share before it on which weights are chosen. Default 0.1.' })
  validationShare?: number;

  @Field(() => Int, { nullable: true, description: 'Slices of both by time. Default 4.' })
  windows?: number;

  @Field(() => Int, { nullable: true, description: 'Steps of the network, at most. Default 100.' })
  steps?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'After so long, rows for comparison only are left out. Default 600.',
  })
  budgetSeconds?: number;

  @Field(() => ModelPrecision, {
    nullable: true,
    description: 'How the saved model keeps its numbers. Default FLOAT32.',
  })
  precision?: Precision;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Networks start from nothing, not from those of the model that serves. Default false.',
  })
  cold?: boolean;

  @Field(() => String, { nullable: true, description: 'The same key twice is one training.' })
  idempotencyKey?: string;
}

@InputType()
export class CancelJobInput {
  @Field(() => ID)
  jobId!: string;
}

@InputType()
export class ActivateModelInput {
  @Field(() => ID)
  modelId!: string;
}

@InputType()
export class RollBackInput {
  @Field(() => String, { nullable: true, description: 'Why, for the log.' })
  reason?: string;
}
