import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import {
  type ElasticityRecord,
  type HeldBy,
  type NoEvidence,
  type OutcomeRecord,
  type PriceAdviceRecord,
  type PriceChangeRecord,
} from './price.js';

export const PriceDoubtEnum = enumOf<NoEvidence>('PriceDoubt', 'Why the data do not tell what a price does.', {
  FEW_SALES: 'Fewer than 20 pieces were bought.',
  FEW_PRICES: 'Another price held in fewer than three weeks.',
  TOO_WIDE: 'The interval of the elasticity is wider than 1.5.',
});

export const PriceHeldByEnum = enumOf<HeldBy>('PriceHeldBy', 'What holds a suggested price where it is.', {
  BEST: 'No price within the guard rails is expected to earn more.',
  FLOOR: 'The floor.',
  CEILING: 'The ceiling.',
  LARGEST_STEP: 'The largest step.',
  UNSURE: 'A further step would lose at one end of the interval of the elasticity.',
});

@ObjectType({ description: 'By how many percent sales change where the price rises by one percent.' })
@AccessOfParent()
export class PriceElasticity implements ElasticityRecord {
  @Field(() => Float, { description: 'Such as -2: a price higher by 1 % sells 2 % less.' })
  value!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  upper!: number;

  @Field(() => Int, { description: 'Weeks with a sale of the product that it rests on.' })
  weeks!: number;

  @Field(() => Int, { description: 'Products of its categories that it leans on, this one included.' })
  products!: number;
}

@ObjectType({ description: 'What a price is expected to bring in 28 days.' })
@AccessOfParent()
export class PriceOutcome implements OutcomeRecord {
  @Field(() => Float, { description: 'The price of a piece.' })
  price!: number;

  @Field(() => Float, { description: 'Pieces expected.' })
  sold!: number;

  @Field(() => Float, { description: 'What is paid.' })
  revenue!: number;

  @Field(() => Float, { description: 'What is paid less what the pieces cost.' })
  margin!: number;

  @Field(() => Float, { description: 'The margin at the worse end of the interval of the elasticity.' })
  marginLower!: number;

  @Field(() => Float, { description: 'The margin at the better end.' })
  marginUpper!: number;

  @Field(() => String, { description: 'Currency of all amounts (ISO 4217).' })
  currency!: string;
}

@ObjectType({ description: 'Which price to try. It is one price for everybody; nothing is changed by asking.' })
@AccessOfParent()
export class PriceAdvice implements PriceAdviceRecord {
  productId!: PriceAdviceRecord['productId'];

  @Field(() => PriceElasticity, {
    nullable: true,
    description: 'What the price does; null where the data do not tell it.',
  })
  elasticity?: PriceElasticity;

  @Field(() => PriceDoubtEnum, { nullable: true, description: 'Why they do not tell it.' })
  doubt?: NoEvidence;

  @Field(() => PriceOutcome, { description: 'What the price of now brings.' })
  now!: PriceOutcome;

  @Field(() => PriceOutcome, {
    nullable: true,
    description:
      'The price of the greatest expected margin within the guard rails that does not lose against that of now at either end of the interval; null where the data do not tell.',
  })
  suggested?: PriceOutcome;

  @Field(() => PriceHeldByEnum, { nullable: true, description: 'What holds the suggested price where it is.' })
  heldBy?: HeldBy;

  @Field(() => PriceOutcome, { nullable: true, description: 'What the price asked about would bring.' })
  asked?: PriceOutcome;

  @Field(() => String, { description: 'Why, in English.' })
  reason!: string;

  @Field(() => String, { description: 'Why, in Chinese.' })
  reasonZh!: string;
}

@ObjectType({ description: 'A price that somebody put in force.' })
@AccessOfParent()
export class PriceChange implements PriceChangeRecord {
  @Field(() => ID, { description: 'The id under which it was sent.' })
  id!: string;

  @Field(() => ID, { description: "The shop's own id of the product." })
  productId!: PriceChangeRecord['productId'];

  @Field(() => Date, { description: 'Since when.' })
  at!: Date;

  @Field(() => String, { description: 'Who did it: the subject of the token or key.' })
  by!: string;

  @Field(() => Float, { description: 'The price from before.' })
  before!: number;

  @Field(() => Float, { description: 'The price that was put in force.' })
  price!: number;

  @Field(() => String, { nullable: true, description: 'Currency of both (ISO 4217).' })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  revertedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back.' })
  revertedBy!: string | null;
}

@ObjectType({ description: 'A change of a price that is kept.' })
@AccessOfParent()
export class PriceChanged {
  @Field(() => PriceChange, { description: 'The change.' })
  change!: PriceChange;
}

export const ApplyPricePayload = payloadUnion('ApplyPricePayload', () => PriceChanged, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const RevertPricePayload = payloadUnion('RevertPricePayload', () => PriceChanged, [
  InvalidInput,
  NotFound,
  Conflict,
]);
