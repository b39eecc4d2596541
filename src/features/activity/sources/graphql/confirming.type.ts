import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, InvalidInput, payloadUnion } from '../../../../platform/graphql/index.js';

@InputType({ description: 'Purchases that the shop vouches for.' })
export class ConfirmPurchasesInput {
  @Field(() => [String], { description: 'The `eventId` of 1 to 1,000 events whose `verified` is false.' })
  eventIds!: string[];
}

@ObjectType({ description: 'What became of purchases that were to be confirmed: each id is in one of the three.' })
@AccessOfParent()
export class PurchasesConfirmed {
  @Field(() => Int, { description: 'Number of purchases that are confirmed now.' })
  confirmed!: number;

  @Field(() => Int, {
    description: 'Number of ids whose purchase was confirmed before, or by another id of the input.',
  })
  duplicates!: number;

  @Field(() => [String], {
    description:
      'Ids of which there is no purchase: never told of, or recorded by the shop under its own id in the meantime.',
  })
  unknown!: readonly string[];
}

export const ConfirmPurchasesPayload = payloadUnion('ConfirmPurchasesPayload', () => PurchasesConfirmed, [
  InvalidInput,
]);
