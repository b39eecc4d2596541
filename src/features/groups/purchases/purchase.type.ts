import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  Money,
  NotFound,
  payloadUnion,
} from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type Money as MoneyValue } from '../../../platform/money.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { GroupTier } from '../offers/offer.type.js';
import { GroupClosed, GroupFull, GroupTooSmall, InAnotherGroup, NoGroupOffer, SoldOut } from './failures.type.js';
import { type GroupAct, type GroupState } from './group-purchase.js';

export const GroupStateEnum = enumOf<GroupState>('GroupPurchaseState', 'How far a group purchase is.', {
  OPEN: 'People may join until the deadline; a piece is kept for each.',
  CONFIRMED: 'Nobody joins or leaves; each pays `unitPrice`.',
  COMPLETED: 'The shop has sold the pieces.',
  EXPIRED: 'It came to nothing: too few were in it at the deadline, or all left. The pieces were given back.',
  REFUNDED: 'The shop paid everybody back. The pieces were given back.',
});

export const GroupActEnum = enumOf<GroupAct>('GroupPurchaseAct', 'What was done with a group purchase.', {
  OPEN: 'Somebody opened it.',
  JOIN: 'Somebody came in; it is confirmed where it is full by that.',
  LEAVE: 'Somebody left.',
  CONFIRM: 'Whoever opened it takes nobody else in.',
  EXPIRE: 'The deadline was over: it was confirmed where enough people were in it, else it came to nothing.',
  COMPLETE: 'The shop sold the pieces.',
  REFUND: 'The shop paid everybody back.',
});

@ObjectType({ description: 'One thing that was done with a group purchase.' })
@AccessOfParent()
export class GroupPurchaseStep {
  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, {
    description: 'Subject of the token or key of whoever did it; `deadline` where the clock did.',
  })
  by!: string;

  @Field(() => GroupActEnum, { description: 'What was done.' })
  act!: GroupAct;

  @Field(() => ID, { nullable: true, description: 'Own id of the person whom it was about; null where about all.' })
  userId!: UserId | null;

  @Field(() => GroupStateEnum, { description: 'The state before.' })
  before!: GroupState;

  @Field(() => GroupStateEnum, { description: 'The state after.' })
  after!: GroupState;

  @Field(() => Int, { description: 'People who were in it then.' })
  people!: number;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  note!: string | null;
}

@ObjectType({
  description:
    'A purchase of one product by several people, each of one piece, at a price that falls with their number.',
})
@AccessOfParent()
export class GroupPurchase {
  productId!: ProductId;

  @Field(() => ID, { description: 'Id of the group purchase.' })
  groupId!: string;

  @Field(() => GroupStateEnum, { description: 'How far it is.' })
  state!: GroupState;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Date, { description: 'Until when people may join.' })
  deadline!: Date;

  @Field(() => Date, { description: 'Since when it is in its state.' })
  changedAt!: Date;

  @Field(() => [GroupTier], { description: 'Its prices, as the offer was when it was opened.' })
  tiers!: readonly GroupTier[];

  @Field(() => Money, { nullable: true, description: 'What a piece cost alone when it was opened.' })
  listPrice!: MoneyValue | null;

  @Field(() => Int, { description: 'People who are in it. In the end: those who were in it when it was confirmed.' })
  people!: number;

  @Field(() => Int, { description: 'Most people; it is confirmed as soon as they are in.' })
  mostPeople!: number;

  @Field(() => GroupTier, { nullable: true, description: 'The price that the people in it reach; null while too few.' })
  reached!: GroupTier | null;

  @Field(() => GroupTier, { nullable: true, description: 'The next lower price; null where there is none.' })
  next!: GroupTier | null;

  @Field(() => Int, { nullable: true, description: 'People who are missing for `next`; null where there is none.' })
  missing!: number | null;

  @Field(() => Money, { nullable: true, description: 'What each pays; null until it is confirmed.' })
  unitPrice!: MoneyValue | null;

  @Field(() => Money, { nullable: true, description: 'What all pay together; null until it is confirmed.' })
  total!: MoneyValue | null;
}

export const GroupPurchaseConnection = connectionTypes('GroupPurchase', () => GroupPurchase).ConnectionType;

@ObjectType({ description: 'The group purchase as it is now.' })
@AccessOfParent()
export class GroupPurchaseChanged {
  @Field(() => GroupPurchase, { description: 'The group purchase.' })
  groupPurchase!: GroupPurchase;
}

const changed = (): typeof GroupPurchaseChanged => GroupPurchaseChanged;
const ANY = [InvalidInput, NotFound, Conflict];

export const OpenGroupPurchasePayload = payloadUnion('OpenGroupPurchasePayload', changed, [
  ...ANY,
  NoGroupOffer,
  SoldOut,
  InAnotherGroup,
]);
export const AskIntoGroupPurchasePayload = payloadUnion('AskIntoGroupPurchasePayload', changed, [
  InvalidInput,
  NotFound,
  GroupClosed,
]);
export const JoinGroupPurchasePayload = payloadUnion('JoinGroupPurchasePayload', changed, [
  ...ANY,
  GroupClosed,
  GroupFull,
  SoldOut,
  InAnotherGroup,
]);
export const LeaveGroupPurchasePayload = payloadUnion('LeaveGroupPurchasePayload', changed, [...ANY, GroupClosed]);
export const ConfirmGroupPurchasePayload = payloadUnion('ConfirmGroupPurchasePayload', changed, [
  ...ANY,
  GroupClosed,
  GroupTooSmall,
  SoldOut,
]);
export const CompleteGroupPurchasePayload = payloadUnion('CompleteGroupPurchasePayload', changed, [
  ...ANY,
  GroupClosed,
  SoldOut,
]);
export const RefundGroupPurchasePayload = payloadUnion('RefundGroupPurchasePayload', changed, [...ANY, GroupClosed]);
