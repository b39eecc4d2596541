import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  orFailure,
  PageArgs,
  pageOf,
  type RequestContext,
  Self,
  type UserError,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import {
  type PeopleService,
  personOfArgs,
  personOfInput,
  User,
  UserID,
  type UserId,
  userLoader,
} from '../../people/index.js';
import { type GiftRecord } from '../gift.js';
import {
  BuyGiftPayload,
  ClaimGiftPayload,
  Gift,
  GiftConnection,
  ReleaseGiftPayload,
  ShareGiftPayload,
} from '../gift.type.js';
import { ClaimGiftInput, GiftOfPersonInput, ShareGiftInput } from './claim.input.js';
import { type ClaimsService } from './claims.service.js';
import { type GiftView, giftViewOf } from './gift-view.js';

type Changed = Promise<{ gift: GiftView } | UserError>;
const PERSON = { description: 'The gift, and whoever claimed it.' };
const GIVERS = 5;

/** Claims gifts, shares what they cost, and lists them for friends of whoever receives. */
@Resolver(() => Gift)
export class ClaimsResolver {
  constructor(
    private readonly claims: ClaimsService,
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => GiftConnection, {
    description:
      'What is to be given to a friend, the latest first, so that no two give the same and others may pay a share. For nobody but friends of that person: that person is refused.',
    complexity: listCost('giftsFor'),
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfArgs)
  async giftsFor(
    @Arg('userId', () => UserID, { description: 'Who looks.' }) userId: UserId,
    @Arg('forUserId', () => UserID, { description: 'Who receives: a friend.' }) forUserId: UserId,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<GiftView>> {
    const first = checkFirst(page.first);
    const rows = await this.claims.forPerson(userId, forUserId, first, beforeTime(page.after), query);
    const key = ({ claimedAt, id }: GiftRecord): [number, string] => [claimedAt.getTime(), id];
    return pageOf(rows, first, (gift) => giftViewOf(gift, userId), key);
  }

  @Mutation(() => ClaimGiftPayload, {
    description: 'Keeps a product to be given to a friend: nobody else can claim it for that person until then.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async claimGift(
    @Arg('input', () => ClaimGiftInput, { description: 'Who gives what to whom.' }) input: ClaimGiftInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.claims.claim(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => ShareGiftPayload, {
    description:
      'Pays a share of a gift for which several pay: any friend of whoever receives may, until nothing is missing.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async shareGift(
    @Arg('input', () => ShareGiftInput, { description: 'The gift and the share.' }) input: ShareGiftInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.claims.share(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => BuyGiftPayload, { description: 'Whoever claimed a gift has bought it.' })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async buyGift(
    @Arg('input', () => GiftOfPersonInput, PERSON) input: GiftOfPersonInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.claims.buy(input, identity!.subject, query), input.userId);
  }

  @Mutation(() => ReleaseGiftPayload, {
    description: 'Whoever claimed a gift gives it to nobody: others may claim it again, and shares are void.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async releaseGift(
    @Arg('input', () => GiftOfPersonInput, PERSON) input: GiftOfPersonInput,
    @Ctx() { identity, query }: RequestContext,
  ): Changed {
    return changed(() => this.claims.release(input, identity!.subject, query), input.userId);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product; null if it was deleted since.' })
  async product(@Root() { productId }: GiftView, @Ctx() context: RequestContext): Promise<unknown> {
    return productLoader(this.catalogue, context).load(productId);
  }

  @FieldResolver(() => [User], {
    description:
      'Who gives, as far as the person who looks may be told: oneself, and friends and followed people who share activity. Others are counted in `people` only.',
    complexity: ({ childComplexity }) => GIVERS * childComplexity,
  })
  async givers(@Root() { record, viewerId }: GiftView, @Ctx() context: RequestContext): Promise<unknown[]> {
    const ids = await this.claims.named(record, viewerId, context.query);
    return (await userLoader(this.people, context).loadMany(ids)).filter((user) => user !== undefined);
  }
}

async function changed(work: () => Promise<GiftRecord>, viewerId: UserId): Changed {
  return orFailure(async () => ({ gift: giftViewOf(await work(), viewerId) }));
}
