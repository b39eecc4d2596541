import { Field, Float, ID, ObjectType } from 'type-graphql';
import {
  Access,
  AccessOfParent,
  Conflict,
  InvalidInput,
  NotFound,
  payloadUnion,
} from '../../../platform/graphql/index.js';
import { type Decision } from '../signals/signal.js';
import { PurchaseDecisionEnum, RiskSignal } from '../signals/signals.type.js';

@ObjectType({
  description:
    'What is said of a purchase. A customer reads the decision and not why: that would teach how to get around it.',
})
@AccessOfParent()
export class PurchaseAssessed {
  @Field(() => ID, { description: 'The id under which it is kept in the graph (`Assessment`).' })
  id!: string;

  @Field(() => Date, { description: 'When it was assessed first.' })
  at!: Date;

  @Field(() => PurchaseDecisionEnum, { description: 'Whether the purchase may be made.' })
  decision!: Decision;

  @Field(() => Boolean, { description: 'Whether an earlier call assessed it: the answer is that of the first.' })
  repeated!: boolean;

  @Field(() => Float, { description: 'The risk, 0 to 1: `1 - Π (1 - weight)` over the signals.' })
  @Access('SERVICE', 'ANALYST')
  score!: number;

  @Field(() => [RiskSignal], { description: 'What speaks against it, the heaviest first.' })
  @Access('SERVICE', 'ANALYST')
  signals!: readonly RiskSignal[];
}

export const AssessPurchasePayload = payloadUnion('AssessPurchasePayload', () => PurchaseAssessed, [
  InvalidInput,
  NotFound,
  Conflict,
]);
