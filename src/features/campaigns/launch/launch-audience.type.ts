import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { NearProduct } from '../../influence/index.js';
import { type LaunchReasonKind } from './launch-reason.js';

export const LaunchReasonKindEnum = enumOf<LaunchReasonKind>('LaunchReasonKind', 'Why a person is in an audience.', {
  NEAR: 'The person bought, liked, shared or rated well products like the new one.',
  ACTIVE: 'The person did so with any products in the 30 days before the last training.',
  KNOWN: 'The person did so with any products, longer ago.',
});

@ObjectType({ description: 'Why a person is in an audience: counted in the graph when it is asked for.' })
@AccessOfParent()
export class LaunchReason {
  @Field(() => LaunchReasonKindEnum, { description: 'What kind of reason it is.' })
  kind!: LaunchReasonKind;

  @Field(() => Int, { description: 'Number of products.' })
  count!: number;

  @Field(() => Date, { description: 'The latest such act.' })
  at!: Date;
}

@ObjectType({ description: 'A person who will probably take a product that nobody has.' })
@AccessOfParent()
export class LaunchPerson {
  @Field(() => Int, { description: 'Place in the list, from 1.' })
  rank!: number;

  @Field(() => Float, {
    description:
      'How likely the person takes the product: comparable within the list only, and the larger the likelier.',
  })
  score!: number;

  @Field(() => Boolean, { name: 'mayContact', description: 'Whether the shop may write to the person.' })
  contactable!: boolean;
}

@ObjectType({ description: 'A community that has people in an audience.' })
@AccessOfParent()
export class LaunchCommunity {
  @Field(() => Int, { description: 'People of the audience who are in it.' })
  people!: number;

  @Field(() => Float, { description: 'Share of the community that is in the audience, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'How many times more of it are in the audience than of everybody.' })
  lift!: number;
}

@ObjectType({ description: 'How one way ranked people at launches of the past that nothing was learnt from.' })
@AccessOfParent()
export class LaunchRanking {
  @Field(() => String, {
    description:
      'The way: "learnt", which is in use where it is there, "near and active of late", which is in use else, "most active of the category", "content-kNN" with its number of products.',
  })
  name!: string;

  @Field(() => Float, {
    description: 'Share of the first 100 people who took the product, 0 to 1: mean of the launches.',
  })
  precision!: number;

  @Field(() => Float, {
    description: 'Share of the people who took it and were known before who are among the first 1,000, 0 to 1.',
  })
  recall!: number;

  @Field(() => Float, { description: 'By how much `precision` is less than that of the first way.' })
  lessPrecision!: number;

  @Field(() => Float, { description: 'Standard error of `lessPrecision` over the launches.' })
  precisionError!: number;

  @Field(() => Float, { description: 'By how much `recall` is less than that of the first way.' })
  lessRecall!: number;

  @Field(() => Float, { description: 'Standard error of `lessRecall` over the launches.' })
  recallError!: number;
}

@ObjectType({
  description: 'How well people were ranked at launches of this shop, held out whole when the model was learnt.',
})
@AccessOfParent()
export class LaunchTrackRecord {
  @Field(() => Int, { description: 'Number of launches; 0 in a shop with too few to judge.' })
  launches!: number;

  @Field(() => [LaunchRanking], { description: 'The way in use first, then plain ways.' })
  rows!: LaunchRanking[];
}

@ObjectType({ description: 'Who will most likely take a product that nobody has.' })
@AccessOfParent()
export class LaunchAudience {
  @Field(() => Int, { description: 'Number of people who were asked for.' })
  size!: number;

  @Field(() => Int, { description: 'People of the list to whom the shop may write: these are exported.' })
  contactable!: number;

  @Field(() => [LaunchCommunity], {
    description: 'Where these people are, the community with most of them first: 20 at most.',
  })
  communities!: LaunchCommunity[];

  @Field(() => [NearProduct], {
    description:
      'The ten products that are nearest by content, at most. Empty where what is written of the product is written of no other: then only activity ranks.',
  })
  nearest!: NearProduct[];

  @Field(() => Date, { description: 'What people did until then is known.' })
  until!: Date;

  @Field(() => LaunchTrackRecord, {
    name: 'trackRecord',
    description: 'How well the ranking did at launches of the past.',
  })
  record!: LaunchTrackRecord;
}

export const LaunchPersonConnection = connectionTypes('LaunchPerson', () => LaunchPerson).ConnectionType;

@InputType({ description: 'People for a new product, to be saved as a segment.' })
export class SaveLaunchAudienceInput {
  @Field(() => ProductID, { description: 'The new product.' })
  productId!: ProductId;

  @Field(() => Int, { description: 'Number of people, 1 to 10,000.' })
  size!: number;

  @Field(() => String, {
    description: 'What the segment is called, 1 to 200 characters. It takes the place of a list of this name.',
  })
  name!: string;
}
