import { ObjectType } from 'type-graphql';
import { AccessOfParent, UserError } from '../../platform/graphql/index.js';
import { GIFT_FAILURES } from './failures.js';

@ObjectType({ implements: UserError, description: 'Somebody else is about to give this product to the person.' })
@AccessOfParent()
export class GiftTaken extends UserError {
  static readonly kind = GIFT_FAILURES.GIFT_TAKEN;
}

@ObjectType({ implements: UserError, description: 'The gift is in another state by now.' })
@AccessOfParent()
export class GiftClosed extends UserError {
  static readonly kind = GIFT_FAILURES.GIFT_CLOSED;
}

@ObjectType({ implements: UserError, description: 'Less is missing for the gift than this share.' })
@AccessOfParent()
export class ShareTooLarge extends UserError {
  static readonly kind = GIFT_FAILURES.SHARE_TOO_LARGE;
}
