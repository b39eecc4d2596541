import { Field, Float, InputType } from 'type-graphql';
import { UserID, type UserId } from '../../people/index.js';
import { type PurchaseDraft } from './assessment.js';

const HASHED = 'At most 500 characters. Only a keyed hash is stored; letter case and white space do not count.';

@InputType({ description: 'A purchase that a person is about to make.' })
export class AssessPurchaseInput implements PurchaseDraft {
  @Field(() => String, {
    description:
      'Your own id of the purchase or of the checkout, 1 to 256 characters. A purchase that is sent again under it gets the answer of the first time.',
  })
  id!: string;

  @Field(() => UserID, { description: 'The person who wants to buy.' })
  userId!: UserId;

  @Field(() => Float, { nullable: true, description: 'What is to be paid in all, from 0.' })
  amount?: number | null;

  @Field(() => String, { nullable: true, description: 'Currency of the amount, three letters (ISO 4217).' })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: `What tells the device. ${HASHED}` })
  device?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What tells the means of payment: the token of your payment provider, never the number of a card. ${HASHED}`,
  })
  payment?: string | null;

  @Field(() => String, { nullable: true, description: `Where it is sent, in one line. ${HASHED}` })
  address?: string | null;

  @Field(() => String, { nullable: true, description: `The coupon that is used. ${HASHED}` })
  coupon?: string | null;
}
