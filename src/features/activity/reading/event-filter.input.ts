import { Field, InputType } from 'type-graphql';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { UserID, type UserId } from '../../people/index.js';
import { EventKindEnum } from '../events/event.type.js';
import { type EventKind } from '../events/kinds.js';
import { type EventFilter } from './event-filter.js';

@InputType('UserEventFilter', {
  description: 'Conditions on the events of a person. An event has to meet all of them; absent ones do not count.',
})
export class UserEventFilterInput implements EventFilter {
  @Field(() => ProductID, { nullable: true, description: 'Only events with this product.' })
  productId?: ProductId | null;

  @Field(() => [EventKindEnum], { nullable: true, description: 'Only events of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => Date, { nullable: true, description: 'Only events from this moment on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Only events before this moment.' })
  to?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: only events that the shop vouches for; false: only purchases that a storefront told of and the shop did not confirm. Absent: both in `user { events }`, true in `events`.',
  })
  verified?: boolean | null;
}

@InputType('EventFilter', {
  description: 'Conditions on events. An event has to meet all of them; absent ones do not count.',
})
export class EventFilterInput extends UserEventFilterInput {
  @Field(() => UserID, { nullable: true, description: 'Only events of this person.' })
  userId?: UserId | null;
}
