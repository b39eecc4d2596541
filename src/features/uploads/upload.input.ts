import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A file to remove from an upload.' })
export class RemoveUploadedFileInput {
  @Field(() => String, { description: 'Id of the upload.' })
  uploadId!: string;

  @Field(() => String, { description: 'Name of the file.' })
  name!: string;
}

@InputType({ description: 'An upload to remove, with all its files.' })
export class RemoveUploadInput {
  @Field(() => String, { description: 'Id of the upload.' })
  uploadId!: string;
}

@InputType({ description: 'Files to read.' })
export class StartIngestInput {
  @Field(() => String, { description: 'The upload that holds them.' })
  uploadId!: string;

  @Field(() => String, {
    description: 'By what they are read: a mapping as JSON (docs/mappings/README.md), as `proposedMapping` gives one.',
  })
  mapping!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to count what would become of the rows, and to store nothing.',
  })
  dryRun!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to read also into a graph that holds the demo shop, whose people and products then count too.',
  })
  besideDemo!: boolean;

  @Field(() => String, { nullable: true, description: 'Two requests with one key are one job.' })
  idempotencyKey?: string;
}
