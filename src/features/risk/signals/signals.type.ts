import { Field, Float, ID, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type Decision, type FactKind, type SignalKind } from './signal.js';

export const PurchaseDecisionEnum = enumOf<Decision>('PurchaseDecision', 'Whether a purchase may be made.', {
  ALLOW: 'Nothing weighty speaks against it: the score is below 0.5.',
  REVIEW: 'A person of the shop should look at it first: the score is from 0.5 to 0.9.',
  BLOCK: 'It should be refused: the score is 0.9 or more.',
});

export const SignalKindEnum = enumOf<SignalKind>('RiskSignalKind', 'What speaks against trust.', {
  DECIDED: 'Staff decided against the person, and no appeal was won.',
  RING: 'The last influence run takes the person for inauthentic (`Authenticity`), and staff did not say otherwise.',
  FAKE_INFLUENCE: 'Half of the ties began on one day or more, and half of the audience is that of another account.',
  VELOCITY: 'Many purchases of the person, or with one device, means of payment or address, in an hour or a day.',
  NEW_DEVICE: 'The person bought before, and never with this device.',
  SHARED: 'More people than a family bought with one device, means of payment or address.',
  DISTRUSTED: 'Somebody who is not trusted bought with the same device, means of payment or address.',
  REFUNDS: 'Half or more of what was bought in a year came back, three pieces at least.',
  COUPON: 'Other people used the coupon with the same device, means of payment or address within thirty days.',
  AMOUNT: 'Much more than the person pays for an order on average.',
});

export const FactKindEnum = enumOf<FactKind>('RiskFactKind', 'What in the graph a signal rests on.', {
  PERSON: 'A person: `id` is the own id.',
  FINGERPRINT: 'A device, means of payment or address, by its keyed hash.',
  ASSESSMENT: 'A purchase that was assessed.',
  EVENT: 'An event: `id` is the event id.',
});

@ObjectType('RiskFact', { description: 'Something in the graph that a signal rests on.' })
@AccessOfParent()
export class RiskFact {
  @Field(() => FactKindEnum, { description: 'What it is.' })
  kind!: FactKind;

  @Field(() => ID, { description: 'Its id in the graph.' })
  id!: string;
}

@ObjectType('RiskParameter', { description: 'A value that stands in the sentence of a signal.' })
@AccessOfParent()
export class RiskParameter {
  @Field(() => String, { description: 'The name of it.' })
  name!: string;

  @Field(() => String, { description: 'The value.' })
  value!: string;
}

@ObjectType('RiskSignal', { description: 'Something that speaks against trust, with what it rests on.' })
@AccessOfParent()
export class RiskSignal {
  @Field(() => SignalKindEnum, { description: 'What it is; also the template of `text`.' })
  kind!: SignalKind;

  @Field(() => Float, { description: 'The risk if nothing else were known, 0 to 1.' })
  weight!: number;

  @Field(() => [RiskFact], { description: 'What it rests on in the graph, five at most.' })
  facts!: readonly RiskFact[];
}
