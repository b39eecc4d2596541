import { Field, Float, InputType } from 'type-graphql';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { ProductID, type ProductId } from '../../catalogue/index.js';
import { type SupposedEvent } from './what-if.js';

@InputType('SupposedEvent', { description: 'Something that the person did not do, as if it were done now.' })
export class SupposedEventInput implements SupposedEvent {
  @Field(() => EventKindEnum, { description: 'What is done.' })
  kind!: EventKind;

  @Field(() => ProductID, { description: 'The product with which it is done.' })
  productId!: ProductId;

  @Field(() => Float, { nullable: true, description: 'Stars from 0 to 5; RATE needs them.' })
  value?: number | null;
}
