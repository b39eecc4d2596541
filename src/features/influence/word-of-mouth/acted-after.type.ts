import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { EventKindEnum, type EventKind } from '../../activity/index.js';
import { UserID, type UserId } from '../../people/index.js';

@ArgsType()
export class ActedAfterArgs {
  @Field(() => UserID, { description: 'The person.' })
  userId!: UserId;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Number of ties between the person and a listener at most, 1 to 3.',
  })
  hops!: number;

  @Field(() => [EventKindEnum], {
    nullable: true,
    description: 'Kinds of later events that count. Default: every kind that shows interest, without views.',
  })
  kinds!: EventKind[] | null;

  @Field(() => Int, {
    defaultValue: 30,
    description: 'Only events within so many days after the recommendation count, 1 to 365.',
  })
  days!: number;
}

@ObjectType({ description: 'Events of one kind that followed recommendations of a person.' })
@AccessOfParent()
export class LaterActs {
  @Field(() => EventKindEnum, { description: 'The kind of event.' })
  kind!: EventKind;

  @Field(() => Int, { description: 'Number of distinct people.' })
  people!: number;

  @Field(() => Int, { description: 'Number of events.' })
  events!: number;
}

@ObjectType({ description: 'How many people acted after recommendations of a person.' })
@AccessOfParent()
export class ActedAfter {
  @Field(() => Int, { description: 'Number of distinct people with at least one event of the kinds asked for.' })
  people!: number;

  @Field(() => [LaterActs], { description: 'The events by kind.' })
  byKind!: readonly LaterActs[];

  @Field(() => [Int], { description: 'The people by distance: the first number is those one tie away.' })
  byHop!: readonly number[];

  @Field(() => Int, { description: 'Number of people around the person whose events were read.' })
  audience!: number;

  @Field(() => Int, { description: 'Number of recommended products that were followed.' })
  products!: number;

  @Field(() => Boolean, { description: 'A limit was reached: all numbers are lower bounds.' })
  truncated!: boolean;
}

@ObjectType({ description: 'The former name of `LaterActs`.' })
@AccessOfParent()
export class KindReach extends LaterActs {}

@ObjectType({ description: 'The former name of `ActedAfter`.' })
@AccessOfParent()
export class Reach extends ActedAfter {
  @Field(() => [KindReach], { description: 'The events by kind.' })
  declare byKind: readonly KindReach[];
}
