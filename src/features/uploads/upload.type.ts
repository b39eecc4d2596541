import { Field, Float, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  InvalidInput,
  listCost,
  NotFound,
  payloadUnion,
} from '../../platform/graphql/index.js';

@ObjectType({ description: 'A file that came whole.' })
@AccessOfParent()
export class UploadedFile {
  @Field(() => String, { description: 'Name of the file.' })
  name!: string;

  @Field(() => Float, { description: 'Length in bytes.' })
  bytes!: number;
}

@ObjectType({ description: 'A place for files that are to be loaded. It is removed a week after it was opened.' })
@AccessOfParent()
export class Upload {
  @Field(() => String, { description: 'Id of the upload.' })
  uploadId!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => [UploadedFile], {
    complexity: listCost('UPLOADED_FILES'),
    description: 'Its files, in the order of their names.',
  })
  files!: readonly UploadedFile[];
}

@ObjectType({ description: 'What fills a field of people, products, events or ties.' })
@AccessOfParent()
export class MappedField {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => Boolean, { description: 'Whether a row without it is refused.' })
  required!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'What fills it, as JSON: the name of a column, or an object of docs/mappings/README.md; null if nothing.',
  })
  from!: string | null;
}

@ObjectType({ description: 'What a file is taken for.' })
@AccessOfParent()
export class ProposedFile {
  @Field(() => String, { description: 'Name of the file, or a pattern.' })
  file!: string;

  @Field(() => String, {
    description: '`users`, `products`, `variants`, `categories`, `friendships`, `follows` or `events`.',
  })
  target!: string;

  @Field(() => String, { nullable: true, description: 'The file of the load whose refused rows these are, mended.' })
  mends!: string | null;

  @Field(() => [String], { description: 'Why.' })
  because!: readonly string[];

  @Field(() => [String], { description: 'Names of its columns.' })
  columns!: readonly string[];

  @Field(() => [MappedField], {
    complexity: listCost('MAPPED_FIELDS'),
    description: 'Every field that its rows can fill.',
  })
  fields!: readonly MappedField[];

  @Field(() => Int, { description: 'Number of records looked at, the first of the file.' })
  looked!: number;

  @Field(() => Int, { description: 'Number of these that would be stored or are there twice.' })
  taken!: number;

  @Field(() => [String], { description: 'The first rows as they would be stored, in words.' })
  rows!: readonly string[];
}

@ObjectType({ description: 'A file that is not read.' })
@AccessOfParent()
export class UnreadFile {
  @Field(() => String, { description: 'Name of the file.' })
  name!: string;

  @Field(() => String, { description: 'Why.' })
  why!: string;
}

@ObjectType({ description: 'By what the files of an upload could be read, to be checked by a person.' })
@AccessOfParent()
export class ProposedMapping {
  @Field(() => String, { description: 'The whole mapping as JSON, for `startIngest`.' })
  mapping!: string;

  @Field(() => String, { description: 'Name of the mapping: of a ready one, or `guessed`.' })
  name!: string;

  @Field(() => String, { description: 'What it is for.' })
  description!: string;

  @Field(() => [ProposedFile], {
    complexity: listCost('UPLOADED_FILES'),
    description: 'What each file is taken for, in the order of reading.',
  })
  files!: readonly ProposedFile[];

  @Field(() => [UnreadFile], {
    complexity: listCost('UPLOADED_FILES'),
    description: 'Files that are not read.',
  })
  unread!: readonly UnreadFile[];
}

@ObjectType({ description: 'The upload after the change.' })
@AccessOfParent()
export class UploadChanged {
  @Field(() => Upload, { description: 'The upload.' })
  upload!: Upload;
}

@ObjectType({ description: 'The upload is gone, and its files with it.' })
@AccessOfParent()
export class UploadRemoved {
  @Field(() => String, { description: 'Id that the upload had.' })
  uploadId!: string;
}

export const OpenUploadPayload = payloadUnion('OpenUploadPayload', () => UploadChanged, [Conflict]);

export const RemoveUploadedFilePayload = payloadUnion('RemoveUploadedFilePayload', () => UploadChanged, [
  InvalidInput,
  NotFound,
]);

export const RemoveUploadPayload = payloadUnion('RemoveUploadPayload', () => UploadRemoved, [NotFound, Conflict]);
