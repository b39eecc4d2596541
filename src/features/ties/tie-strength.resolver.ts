import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isStaff } from '../../platform/auth/identity.js';
import { Access, type RequestContext, Self } from '../../platform/graphql/index.js';
import { Friendship, personOfParent, type UserRecord } from '../people/index.js';
import { reasonsLoader, strengthLoader } from './ties.loader.js';
import { type TieEvidenceName, type TiesService, type TieStrengthRecord } from './ties.service.js';
import { EVIDENCE, TieEvidenceType, TieStrengthType } from './ties.type.js';

/** Cost in the complexity limit: the query reads events and ties of both people. */
const COST = 20;

/** Adds the tie strength to a friendship. */
@Resolver(() => Friendship)
export class TieStrengthResolver {
  constructor(private readonly ties: TiesService) {}

  @FieldResolver(() => TieStrengthType, {
    nullable: true,
    description:
      'How strong the friendship is. Null before the first training, in a shop with fewer than 50 ties, and if nothing is known about one of the two people. A customer also gets null if the friend shares activity with nobody, or if one of the two is inauthentic.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async tieStrength(@Root() friendship: Friendship, @Ctx() context: RequestContext): Promise<TieStrengthRecord | null> {
    const friend = friendship.friend as unknown as UserRecord;
    if (!isStaff(context.identity) && friend.shareActivity === 'NOBODY') return null;
    const tie = await strengthLoader(this.ties, context).load({ userId: friendship.userId, friendId: friend.userId });
    // Whom we take for inauthentic is not told to customers.
    return tie?.whyNoProbability && !isStaff(context.identity) ? null : tie;
  }
}

/** Adds the evidence to a tie strength. */
@Resolver(() => TieStrengthType)
export class TieEvidenceResolver {
  constructor(private readonly ties: TiesService) {}

  @FieldResolver(() => [TieEvidenceType], {
    description: 'The evidence that the friendship is judged by, from the graph as stored now.',
    complexity: ({ childComplexity }) => COST + childComplexity,
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
