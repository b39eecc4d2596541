import { Field, InputType, Int } from 'type-graphql';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { UserID, type UserId } from '../../people/index.js';

const KEY = {
  description:
    'A key of your own for this call, 1 to 256 characters: a call that comes again under it changes nothing.',
};

@InputType({ description: 'A group purchase to be opened.' })
export class OpenGroupPurchaseInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => ProductID, { description: 'The product.' })
  productId!: ProductId;

  @Field(() => UserID, { description: 'Who opens it, and is its first person.' })
  userId!: UserId;

  @Field(() => [UserID], {
    nullable: true,
    description: 'Friends to ask, at most 50; whoever is no friend is not asked.',
  })
  askedIds?: UserId[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People at most: it is confirmed as soon as they are in. Default that of the offer.',
  })
  mostPeople?: number | null;
}

@InputType({ description: 'Friends to ask into an open group purchase.' })
export class AskIntoGroupPurchaseInput {
  @Field(() => String, { description: 'Id of the group purchase.' })
  groupId!: string;

  @Field(() => UserID, { description: 'Who asks, and is in it.' })
  userId!: UserId;

  @Field(() => [UserID], { description: '1 to 50 friends; whoever was asked stays asked.' })
  askedIds!: UserId[];
}

@InputType({ description: 'A person and a group purchase.' })
export class GroupPurchaseOfPersonInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => String, { description: 'Id of the group purchase.' })
  groupId!: string;

  @Field(() => UserID, { description: 'The person.' })
  userId!: UserId;
}

@InputType({ description: 'A group purchase that the shop brings to its end.' })
export class CloseGroupPurchaseInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => String, { description: 'Id of the group purchase.' })
  groupId!: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters.' })
  note?: string | null;
}
