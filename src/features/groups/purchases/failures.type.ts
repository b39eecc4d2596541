import { ObjectType } from 'type-graphql';
import { AccessOfParent, UserError } from '../../../platform/graphql/index.js';
import { GROUP_FAILURES } from '../failures.js';

@ObjectType({ implements: UserError, description: 'The product is not sold to groups now.' })
@AccessOfParent()
export class NoGroupOffer extends UserError {
  static readonly kind = GROUP_FAILURES.NO_GROUP_OFFER;
}

@ObjectType({ implements: UserError, description: 'No piece is left that is not kept for somebody else.' })
@AccessOfParent()
export class SoldOut extends UserError {
  static readonly kind = GROUP_FAILURES.SOLD_OUT;
}

@ObjectType({ implements: UserError, description: 'The group purchase takes no more people.' })
@AccessOfParent()
export class GroupFull extends UserError {
  static readonly kind = GROUP_FAILURES.GROUP_FULL;
}

@ObjectType({ implements: UserError, description: 'The group purchase is in another state by now.' })
@AccessOfParent()
export class GroupClosed extends UserError {
  static readonly kind = GROUP_FAILURES.GROUP_CLOSED;
}

@ObjectType({ implements: UserError, description: 'Too few people are in the group purchase for its first price.' })
@AccessOfParent()
export class GroupTooSmall extends UserError {
  static readonly kind = GROUP_FAILURES.GROUP_TOO_SMALL;
}

@ObjectType({ implements: UserError, description: 'The person is in another open group purchase of the product.' })
@AccessOfParent()
export class InAnotherGroup extends UserError {
  static readonly kind = GROUP_FAILURES.IN_ANOTHER_GROUP;
}
