import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { type PeopleService, userLoader, type UserId, UserID } from '../../people/index.js';
import { type EvidenceNode, type RiskCaseRecord } from './case.js';
import { caseLoader } from './cases.loader.js';
import { type CasesService } from './cases.service.js';
import { RiskCase } from './cases.type.js';
import { type PersonRisk, type RiskOf } from './risk.service.js';
import { RiskEvidenceNode, RiskOfPerson } from './risk.type.js';

/** Cost in the complexity limit: events and fingerprints of the person are read. */
const COST = 40;

/** How little a person may be trusted. */
@Resolver(() => RiskOfPerson)
export class RiskResolver {
  constructor(
    private readonly riskOf: RiskOf,
    private readonly cases: CasesService,
  ) {}

  @Query(() => RiskOfPerson, {
    nullable: true,
    description: 'How little a person may be trusted, and why. Null for an unknown person.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SERVICE', 'ANALYST')
  async risk(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id." }) userId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<PersonRisk | undefined> {
    return this.riskOf.of(userId, context.query);
  }

  @FieldResolver(() => RiskCase, { nullable: true, description: 'The case of the person; null where there is none.' })
  async case(@Root() { userId }: PersonRisk, @Ctx() context: RequestContext): Promise<RiskCaseRecord | undefined> {
    return caseLoader(this.cases, context).load(userId);
  }
}

/** Names of people in the evidence. */
@Resolver(() => RiskEvidenceNode)
export class EvidenceNodeResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of a person, title of a product; DEVICE, PAYMENT or ADDRESS; what was said of a purchase.',
  })
  async label(@Root() { kind, ref, label }: EvidenceNode, @Ctx() context: RequestContext): Promise<string | null> {
    if (kind !== 'PERSON') return label;
    return (await userLoader(this.people, context).load(ref))?.name ?? null;
  }
}
