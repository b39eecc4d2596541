import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, Self, type UserError } from '../../../platform/graphql/index.js';
import { personOfInput, type UserId } from '../../people/index.js';
import { type GroupRecord } from './group-purchase.js';
import {
  AskIntoGroupPurchaseInput,
  CloseGroupPurchaseInput,
  GroupPurchaseOfPersonInput,
  OpenGroupPurchaseInput,
} from './purchase.input.js';
import {
  AskIntoGroupPurchasePayload,
  CompleteGroupPurchasePayload,
  ConfirmGroupPurchasePayload,
  JoinGroupPurchasePayload,
  LeaveGroupPurchasePayload,
  OpenGroupPurchasePayload,
  RefundGroupPurchasePayload,
} from './purchase.type.js';
import { type GroupView, viewOf } from './purchase-view.js';
import { type PurchasesService } from './purchases.service.js';

type Changed = Promise<{ groupPurchase: GroupView } | UserError>;
const PERSON = { description: 'The person and the group purchase.' };

/** Opens group purchases and changes them. */
@Resolver()
export class PurchaseWritesResolver {
  constructor(private readonly purchases: PurchasesService) {}

  @Mutation(() => OpenGroupPurchasePayload, {
    description: 'Opens a group purchase with its first person, for whom a piece is kept, and asks friends to join.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async openGroupPurchase(
    @Arg('input', () => OpenGroupPurchaseInput, { description: 'The product, the person, and whom to ask.' })
    input: OpenGroupPurchaseInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.open(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => AskIntoGroupPurchasePayload, {
    description:
      'Asks more friends of somebody who is in an open group purchase. They see it when they look; nothing is sent.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async askIntoGroupPurchase(
    @Arg('input', () => AskIntoGroupPurchaseInput, { description: 'The group purchase and the friends.' })
    { groupId, userId, askedIds }: AskIntoGroupPurchaseInput,
    @Ctx() { query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.ask(groupId, userId, askedIds, query), userId);
  }

  @Mutation(() => JoinGroupPurchasePayload, {
    description: 'Somebody who was asked comes in: a piece is kept. It is confirmed where it is full by that.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async joinGroupPurchase(
    @Arg('input', () => GroupPurchaseOfPersonInput, PERSON) input: GroupPurchaseOfPersonInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.join(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => LeaveGroupPurchasePayload, {
    description: 'Somebody leaves an open group purchase: the piece is given back.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async leaveGroupPurchase(
    @Arg('input', () => GroupPurchaseOfPersonInput, PERSON) input: GroupPurchaseOfPersonInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.leave(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => ConfirmGroupPurchasePayload, {
    description: 'Whoever opened a group purchase takes nobody else in: each pays the price that is reached.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async confirmGroupPurchase(
    @Arg('input', () => GroupPurchaseOfPersonInput, { description: 'Whoever opened it, and the group purchase.' })
    input: GroupPurchaseOfPersonInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.confirm(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => CompleteGroupPurchasePayload, {
    description:
      'The shop has sold the pieces of a confirmed group purchase: they are taken off its stock. Purchases are sent as all others.',
  })
  @Access('SERVICE')
  async completeGroupPurchase(
    @Arg('input', () => CloseGroupPurchaseInput, { description: 'The group purchase.' }) input: CloseGroupPurchaseInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.close('COMPLETE', input, identity!.subject, query));
  }

  @Mutation(() => RefundGroupPurchasePayload, {
    description: 'The shop has paid everybody back: the pieces are given back, to the stock where it was completed.',
  })
  @Access('SERVICE')
  async refundGroupPurchase(
    @Arg('input', () => CloseGroupPurchaseInput, { description: 'The group purchase.' }) input: CloseGroupPurchaseInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.purchases.close('REFUND', input, identity!.subject, query));
  }
}

async function changed(work: () => Promise<GroupRecord>, viewerId?: UserId): Changed {
  return orFailure(async () => ({ groupPurchase: viewOf(await work(), viewerId) }));
}
