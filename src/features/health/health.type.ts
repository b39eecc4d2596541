import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../platform/graphql/index.js';

@ObjectType({ description: 'The bulk load that was begun last.' })
@AccessOfParent()
export class IngestHealth {
  @Field(() => String, { description: 'Id of the load: a hash of its files and mapping.' })
  runId!: string;

  @Field(() => Date, { description: 'When it was begun.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it runs or where it was broken off.' })
  finishedAt!: Date | null;

  @Field(() => Float, { description: 'Seconds since it ended, or since it was begun.' })
  age!: number;

  @Field(() => Int, { description: 'Number of records that were read.' })
  records!: number;

  @Field(() => Boolean, { description: 'Whether rows were refused and put aside.' })
  quarantined!: boolean;

  @Field(() => Boolean, { description: 'Whether its files are those of the demo shop.' })
  demo!: boolean;
}

@ObjectType({ description: 'The active model.' })
@AccessOfParent()
export class ModelHealth {
  @Field(() => String, { description: 'Id of the model.' })
  modelId!: string;

  @Field(() => Date, { description: 'When it was trained.' })
  trainedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it began to serve.' })
  activatedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When influence and sales were measured with it.' })
  measuredAt!: Date | null;

  @Field(() => Date, { description: 'It was trained on events up to this moment.' })
  dataUntil!: Date;

  @Field(() => Float, { description: 'Seconds since `dataUntil`.' })
  dataAge!: number;
}

@ObjectType({ description: 'Jobs that wait, run, or failed lately.' })
@AccessOfParent()
export class JobsHealth {
  @Field(() => Int, { description: 'Number of jobs that wait for a worker.' })
  queued!: number;

  @Field(() => Int, { description: 'Number of jobs that a worker does now.' })
  running!: number;

  @Field(() => Int, { description: 'Number of jobs that failed for good in the last seven days.' })
  dead!: number;

  @Field(() => Float, { nullable: true, description: 'Seconds that the oldest waiting job waits; null if none does.' })
  longestWait!: number | null;
}

@ObjectType({ description: 'How far the data of the shop are, and what was made from them.' })
@AccessOfParent()
export class ServiceHealth {
  @Field(() => Date, { description: 'When this was read.' })
  at!: Date;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;

  @Field(() => Int, { description: 'Number of products.' })
  products!: number;

  @Field(() => Boolean, {
    description:
      'Whether the people and events of the demo shop are among these, also beside files that were loaded later.',
  })
  demo!: boolean;

  @Field(() => Date, { nullable: true, description: 'When the latest event happened; null without events.' })
  latestEventAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Seconds since the latest event.' })
  latestEventAge!: number | null;

  @Field(() => IngestHealth, { nullable: true, description: 'The latest bulk load; null if there was none.' })
  ingest!: IngestHealth | null;

  @Field(() => ModelHealth, { nullable: true, description: 'The active model; null before the first training.' })
  model!: ModelHealth | null;

  @Field(() => JobsHealth, { description: 'Jobs in the background.' })
  jobs!: JobsHealth;
}
