import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes, listCost } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type IngestStatus, type LeftOut } from './ingest-run.js';

const IngestStatusEnum = enumOf<IngestStatus>('IngestStatus', 'How far an ingest is.', {
  RUNNING: 'Files are being read.',
  STOPPED: 'It was broken off: the same command goes on where it stopped.',
  DONE: 'All files are read.',
});
const LeftOutEnum = enumOf<LeftOut['what']>('LeftOut', 'What an ingest left out.', {
  QUARANTINED: 'Rows that were put aside to be mended.',
  DROPPED: 'Rows that cannot be true, or that the mapping leaves out.',
  VALUE: 'Values without which the row stays.',
});

@ObjectType({ description: 'How many of the products or people that the rows of a file name are known.' })
@AccessOfParent()
export class IngestJoin {
  @Field(() => String, { description: '`products`, `people`, or `ends` of ties.' })
  what!: string;

  @Field(() => Int, { description: 'Number that rows name.' })
  named!: number;

  @Field(() => Int, { description: 'Number of these that files before told of.' })
  known!: number;
}

@ObjectType({ description: 'What became of the rows of one file.' })
@AccessOfParent()
export class IngestedFile {
  @Field(() => String, { description: 'Name of the file, with its purpose where it is read twice.' })
  name!: string;

  @Field(() => Int, { description: 'Number of rows read.' })
  read!: number;

  @Field(() => Int, { description: 'Number of rows that are in the graph now.' })
  loaded!: number;

  @Field(() => Int, { description: 'Number of rows that were there already.' })
  duplicates!: number;

  @Field(() => Int, { description: 'Number of rows left out because they cannot be true, or by the mapping.' })
  dropped!: number;

  @Field(() => Int, { description: 'Number of rows refused and put aside.' })
  quarantined!: number;

  @Field(() => [IngestJoin], { description: 'What its rows join.' })
  joins!: readonly IngestJoin[];
}

@ObjectType({ description: 'Why rows or values were left out.' })
@AccessOfParent()
export class IngestReason {
  @Field(() => LeftOutEnum, { description: 'What was left out.' })
  what!: LeftOut['what'];

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType({ description: 'A row that was refused and put aside.' })
@AccessOfParent()
export class QuarantinedRow {
  @Field(() => String, { description: 'Name of the file.' })
  file!: string;

  @Field(() => Int, { description: 'Line of the file, from 1, the header counted.' })
  line!: number;

  @Field(() => String, { description: 'Why it was refused.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What is wrong, where the reason does not say it.' })
  detail?: string;

  @Field(() => [String], { description: 'Cells as they stand in the file.' })
  row!: readonly string[];
}

@ObjectType({
  description: 'A bulk load of files. `read` is `loaded`, `duplicates`, `dropped` and `quarantined` together.',
})
@AccessOfParent()
export class IngestRun {
  @Field(() => String, { description: 'Id of the load: a hash of its files and mapping.' })
  runId!: string;

  @Field(() => String, { nullable: true, description: 'Where the files were; null where it was not kept.' })
  folder!: string | null;

  @Field(() => String, { description: 'Name of the mapping.' })
  mapping!: string;

  @Field(() => Boolean, { description: 'Whether its files are those of the demo shop.' })
  demo!: boolean;

  @Field(() => IngestStatusEnum, { description: 'How far it is.' })
  status!: IngestStatus;

  @Field(() => Date, { description: 'When it was begun.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null where it did not.' })
  finishedAt!: Date | null;

  @Field(() => Float, { description: 'Seconds of work, over all starts.' })
  seconds!: number;

  @Field(() => Int, { description: 'Number of rows read.' })
  read!: number;

  @Field(() => Int, { description: 'Number of rows that are in the graph now.' })
  loaded!: number;

  @Field(() => Int, { description: 'Number of rows that were there already.' })
  duplicates!: number;

  @Field(() => Int, { description: 'Number of rows left out because they cannot be true, or by the mapping.' })
  dropped!: number;

  @Field(() => Int, { description: 'Number of rows refused and put aside.' })
  quarantined!: number;

  @Field(() => [IngestedFile], {
    complexity: listCost('INGEST_FILES'),
    description: 'Its files, in the order of reading.',
  })
  files!: IngestedFile[];

  @Field(() => [IngestReason], {
    complexity: listCost('INGEST_REASONS'),
    description: 'Why rows and values were left out, the most frequent reason of each kind first.',
  })
  leftOut!: IngestReason[];

  quarantineBytes!: number;
}

export const IngestRunConnection = connectionTypes('IngestRun', () => IngestRun).ConnectionType;
