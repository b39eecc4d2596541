import { Field, ID, InputType, Int, Float, ObjectType } from 'type-graphql';
import { AccessOfParent, InvalidInput, Money, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { type Money as MoneyValue } from '../../../platform/money.js';
import { ProductID, type ProductId } from '../../catalogue/index.js';

@ObjectType({ description: 'A price that so many people reach together.' })
@AccessOfParent()
export class GroupTier {
  @Field(() => Int, { description: 'From so many people on.' })
  people!: number;

  @Field(() => Money, { description: 'What each of them pays for a piece.' })
  unitPrice!: MoneyValue;
}

@ObjectType({ description: 'At which prices a product is sold to people who buy together.' })
@AccessOfParent()
export class GroupOffer {
  @Field(() => ID, { description: "The shop's own id of the product." })
  productId!: ProductId;

  @Field(() => [GroupTier], { description: 'The prices, the one for fewest people first; each is below `listPrice`.' })
  tiers!: readonly GroupTier[];

  @Field(() => Money, { nullable: true, description: 'What a piece costs alone; null where the shop gave no price.' })
  listPrice!: MoneyValue | null;

  @Field(() => Int, { description: 'Hours that a group purchase is open.' })
  hours!: number;

  @Field(() => Int, { description: 'Most people of one group purchase.' })
  mostPeople!: number;

  @Field(() => Boolean, { description: 'Whether a piece is left that is not kept for somebody.' })
  available!: boolean;
}

@InputType({ description: 'A price that so many people reach together.' })
export class GroupTierInput {
  @Field(() => Int, { description: 'From so many people on, 2 to 1,000.' })
  people!: number;

  @Field(() => Float, { description: 'What each of them pays for a piece, in the currency of the offer.' })
  unitPrice!: number;
}

@InputType({ description: 'At which prices a product is sold to people who buy together.' })
export class SetGroupOfferInput {
  @Field(() => ProductID, { description: 'The product.' })
  productId!: ProductId;

  @Field(() => [GroupTierInput], {
    description:
      '1 to 5 prices, each for more people and lower than the one before; the first is below the price of the product.',
  })
  tiers!: GroupTierInput[];

  @Field(() => String, { description: 'Currency of the prices, three letters (ISO 4217): that of the product.' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'Hours that a group purchase is open, 1 to 720. Default 48.' })
  hours?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most people of one group purchase, at most 1,000. Default 20, or those of the last price.',
  })
  mostPeople?: number | null;
}

@ObjectType({ description: 'The offer as it is now.' })
@AccessOfParent()
export class GroupOfferSet {
  @Field(() => GroupOffer, { description: 'The offer.' })
  offer!: GroupOffer;
}

@ObjectType({ description: 'The product is no longer sold to groups; those that are open go on.' })
@AccessOfParent()
export class GroupOfferEnded {
  @Field(() => Boolean, { description: 'Whether there was an offer.' })
  existed!: boolean;
}

export const SetGroupOfferPayload = payloadUnion('SetGroupOfferPayload', () => GroupOfferSet, [InvalidInput, NotFound]);
export const EndGroupOfferPayload = payloadUnion('EndGroupOfferPayload', () => GroupOfferEnded, [InvalidInput]);
