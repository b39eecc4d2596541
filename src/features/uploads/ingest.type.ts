import { Field, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  InvalidInput,
  listCost,
  NotFound,
  payloadUnion,
} from '../../platform/graphql/index.js';
import { IngestedFile, IngestReason, QuarantinedRow } from '../activity/index.js';
import { Job, JobAccepted } from '../models/index.js';

@ObjectType({ description: 'How many rows of a kind would be stored.' })
@AccessOfParent()
export class IngestKind {
  @Field(() => String, {
    description: 'Of events their kind, of other rows `users`, `products`, `friendships` and so on.',
  })
  kind!: string;

  @Field(() => Int, { description: 'Number of rows.' })
  count!: number;
}

@ObjectType({
  description:
    'What an ingest would make of the files. Rows that are in the graph already count as loaded: it was not asked.',
})
@AccessOfParent()
export class IngestTrial {
  @Field(() => Int, { description: 'Number of rows read.' })
  read!: number;

  @Field(() => Int, { description: 'Number of rows that would be stored.' })
  loaded!: number;

  @Field(() => Int, { description: 'Number of rows that the files hold twice.' })
  duplicates!: number;

  @Field(() => Int, {
    description: 'Number of rows that would be left out because they cannot be true, or by the mapping.',
  })
  dropped!: number;

  @Field(() => Int, { description: 'Number of rows that would be refused and put aside.' })
  quarantined!: number;

  @Field(() => [IngestKind], {
    complexity: listCost('INGEST_KINDS'),
    description: 'Rows that would be stored, by kind, most first.',
  })
  kinds!: IngestKind[];

  @Field(() => [IngestedFile], {
    complexity: listCost('INGEST_FILES'),
    description: 'The files, in the order of reading.',
  })
  files!: IngestedFile[];

  @Field(() => [IngestReason], {
    complexity: listCost('INGEST_REASONS'),
    description: 'Why rows and values would be left out, the most frequent reason of each kind first.',
  })
  leftOut!: IngestReason[];

  @Field(() => [QuarantinedRow], {
    complexity: listCost('INGEST_PROBLEMS'),
    description: 'The first rows that would be refused, with line and reason: 100 at most.',
  })
  problems!: readonly QuarantinedRow[];
}

@ObjectType({ description: 'A job that reads the files of an upload.' })
@AccessOfParent()
export class IngestJob {
  @Field(() => Job, { description: 'The job, of kind `ingest`.' })
  job!: Job;

  @Field(() => String, { description: 'The upload.' })
  uploadId!: string;

  @Field(() => String, { description: 'By what its files are read, as JSON.' })
  mapping!: string;

  @Field(() => Boolean, { description: 'Whether it stores nothing.' })
  dryRun!: boolean;

  @Field(() => IngestTrial, { nullable: true, description: 'What a dry run found; null while it is not done.' })
  trial!: IngestTrial | null;

  @Field(() => String, {
    nullable: true,
    description: 'The load, for `ingestRun`; null of a dry run, and while it is not done.',
  })
  runId!: string | null;
}

export const StartIngestPayload = payloadUnion('StartIngestPayload', () => JobAccepted, [
  InvalidInput,
  NotFound,
  Conflict,
]);
