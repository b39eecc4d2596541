import { Field, InputType, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type UserId } from '../ids.js';
import { UserID } from '../ids.type.js';
import { type ContactBy } from './contact-consent.js';

export const ContactByEnum = enumOf<ContactBy>('ContactConsentBy', 'Whose word a change of the consent is.', {
  PERSON: 'The person, signed in.',
  SHOP: "The shop's back end.",
  FILE: 'A file that the shop loaded.',
});

@ObjectType({ description: 'That a person gave or withdrew the consent to be contacted.' })
@AccessOfParent()
export class ContactConsentChange {
  @Field(() => Date, { description: 'When it was stored.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether the shop may write to the person from then on.' })
  mayContact!: boolean;

  @Field(() => ContactByEnum, { description: 'Whose word it is.' })
  by!: ContactBy;
}

@InputType({ description: 'A person, and whether the shop may write to the person.' })
export class SetContactConsentInput {
  @Field(() => UserID, { description: "The shop's own id or the opaque id of the person." })
  userId!: UserId;

  @Field(() => Boolean, { description: 'Whether the shop may write to the person.' })
  mayContact!: boolean;
}
