import { Field, Float, InputType, Int } from 'type-graphql';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { UserID, type UserId } from '../../people/index.js';
import { type Occasion } from '../gift.js';
import { OccasionEnum } from '../gift.type.js';

const KEY = {
  description:
    'A key of your own for this call, 1 to 256 characters: a call that comes again under it changes nothing.',
};

@InputType({ description: 'A gift for which several pay.' })
export class GiftPoolInput {
  @Field(() => Float, { description: 'What it costs.' })
  goal!: number;

  @Field(() => Float, { description: 'What the person who claims it pays of that, at most all.' })
  share!: number;

  @Field(() => String, { description: 'Currency of both, three letters (ISO 4217).' })
  currency!: string;
}

@InputType({ description: 'A product that somebody wants to give to a friend.' })
export class ClaimGiftInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => UserID, { description: 'Who gives.' })
  userId!: UserId;

  @Field(() => UserID, { description: 'Who receives: a friend. That person never learns of it here.' })
  forUserId!: UserId;

  @Field(() => ProductID, { description: 'The product.' })
  productId!: ProductId;

  @Field(() => OccasionEnum, { description: 'The occasion.' })
  occasion!: Occasion;

  @Field(() => Int, { nullable: true, description: 'Days until others may claim it again, 1 to 366. Default 30.' })
  days?: number | null;

  @Field(() => GiftPoolInput, { nullable: true, description: 'Where several pay. Absent: the person gives it alone.' })
  pool?: GiftPoolInput | null;
}

@InputType({ description: 'A person and a gift.' })
export class GiftOfPersonInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => String, { description: 'Id of the gift.' })
  giftId!: string;

  @Field(() => UserID, { description: 'The person.' })
  userId!: UserId;
}

@InputType({ description: 'A share of a gift for which several pay.' })
export class ShareGiftInput extends GiftOfPersonInput {
  @Field(() => Float, { description: 'What the person pays, at most what is missing.' })
  amount!: number;

  @Field(() => String, { description: 'Its currency: that of the gift.' })
  currency!: string;
}
