import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../platform/graphql/index.js';
import { Friendship, type UserRecord } from '../people/index.js';
import { reasonsLoader, strengthLoader } from './ties.loader.js';
import { type TieEvidenceName, type TiesService, type TieStrengthRecord } from './ties.service.js';
import { EVIDENCE, TieEvidenceType, TieStrengthType } from './ties.type.js';

/** Both ends are read with what they did and whom they know. */
const PRICE = 20;

/** Says on a friendship how strong it is. */
@Resolver(() => Friendship)
export class TieStrengthResolver {
  constructor(private readonly ties: TiesService) {}

  @FieldResolver(() => TieStrengthType, {
    nullable: true,
    description:
      'How strong the friendship is. Null before the first training, in a shop with fewer than 50 ties, and where nothing is known of one of the two; for a customer also where her friend shares with nobody what she does.',
    complexity: ({ childComplexity }) => PRICE + childComplexity,
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async tieStrength(@Root() friendship: Friendship, @Ctx() context: RequestContext): Promise<TieStrengthRecord | null> {
    const friend = friendship.friend as unknown as UserRecord;
    const staff = context.identity?.roles.some((role) => role !== 'CUSTOMER') ?? false;
    if (!staff && friend.shareActivity === 'NOBODY') return null;
    return strengthLoader(this.ties, context).load({ userId: friendship.userId, friendId: friend.userId });
  }
}

/** What a strength stands on. */
@Resolver(() => TieStrengthType)
export class TieEvidenceResolver {
  constructor(private readonly ties: TiesService) {}

  @FieldResolver(() => [TieEvidenceType], {
    description: 'What the friendship is judged by, as the two stand now.',
    complexity: ({ childComplexity }) => PRICE + childComplexity,
  })
  async evidence(@Root() tie: TieStrengthRecord, @Ctx() context: RequestContext): Promise<TieEvidenceType[]> {
    const { userId, friendId } = tie;
    const reasons = await reasonsLoader(this.ties, context).load({ userId, friendId });
    return Object.entries(reasons?.evidence ?? {}).map(([name, value]) => ({
      kind: EVIDENCE[name as TieEvidenceName].value,
      value,
    }));
  }
}
