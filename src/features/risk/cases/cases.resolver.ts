import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
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
import { belowScore } from '../../../platform/graphql/keyset.js';
import { type PeopleService, personOfInput, User, userLoader, type UserRecord } from '../../people/index.js';
import { type CaseAct, type Evidence, type RiskCaseRecord } from './case.js';
import { actsLoader } from './cases.loader.js';
import { type CasesService } from './cases.service.js';
import {
  AppealRiskCaseInput,
  AppealRiskCasePayload,
  DecideRiskCasePayload,
  DecideRiskCasesInput,
  RiskCase,
  type RiskCaseAppealed,
  RiskCaseAct,
  RiskCaseConnection,
  RiskCaseFilter,
  type RiskCasesDecided,
} from './cases.type.js';
import { type EvidenceService } from './evidence.service.js';
import { type PersonRisk, type RiskOf } from './risk.service.js';
import { RiskEvidence, RiskOfPerson } from './risk.type.js';

/** Costs in the complexity limit: a person's events and fingerprints are read; the evidence is a few hundred rows. */
const RISK_COST = 40;
const EVIDENCE_COST = 100;

/** The queue of cases, decisions and appeals. */
@Resolver(() => RiskCase)
export class CasesResolver {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly evidenceOf: EvidenceService,
    private readonly riskOf: RiskOf,
  ) {}

  @Query(() => RiskCaseConnection, {
    description: 'People about whom staff decide, the riskiest first: by default those who wait for a decision.',
    complexity: listCost('riskCases', () => 10),
  })
  @Access('SERVICE', 'ANALYST')
  async riskCases(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RiskCaseFilter, { nullable: true, description: 'Only cases that fit all of this.' })
    filter: RiskCaseFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RiskCaseRecord>> {
    const first = checkFirst(page.first);
    const { rows, count } = await this.cases.list(filter ?? {}, first, belowScore(page.after), context.query);
    const key = ({ score, id }: RiskCaseRecord): [number, string] => [score, id];
    return pageOf(rows, first, (row) => row, key, count);
  }

  @Query(() => RiskCase, { nullable: true, description: 'One case; null where there is none of this id.' })
  @Access('SERVICE', 'ANALYST')
  async riskCase(
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RiskCaseRecord | undefined> {
    return (await this.cases.byIds([id], context.query))[0];
  }

  @Mutation(() => DecideRiskCasePayload, {
    description:
      'Decides cases: all or none. It holds over what influence runs find, and counts at once: whoever is decided against is inauthentic (`Authenticity`), out of influencers, seeds, reasons, popularity and trending, and may not buy; whoever is cleared counts again. Figures of other people follow with the next training.',
  })
  @Access('SERVICE', 'ANALYST')
  async decideRiskCase(
    @Arg('input', () => DecideRiskCasesInput, { description: 'Which cases, and what.' }) input: DecideRiskCasesInput,
    @Ctx() context: RequestContext,
  ): Promise<RiskCasesDecided | UserError> {
    const { caseIds, decision, note } = input;
    const by = context.identity!.subject;
    return orFailure(async () => ({
      cases: (await this.cases.decide(caseIds, decision, note, by, context.query)) as unknown as RiskCase[],
    }));
  }

  @Mutation(() => AppealRiskCasePayload, {
    description:
      'Says that a decision against a person is wrong. The person may do so, or the shop for the person. The case is in the queue again; until it is decided anew the decision holds.',
  })
  @Access('SELF', 'SERVICE', 'ANALYST')
  @Self(personOfInput)
  async appealRiskCase(
    @Arg('input', () => AppealRiskCaseInput, { description: 'The person, and why.' }) input: AppealRiskCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<RiskCaseAppealed | UserError> {
    const { userId, note } = input;
    const by = context.identity!.subject;
    return orFailure(async () => ({ at: (await this.cases.appeal(userId, note, by, context.query)).changedAt }));
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person.' })
  async user(@Root() { userId }: RiskCaseRecord, @Ctx() context: RequestContext): Promise<UserRecord | undefined> {
    return userLoader(this.people, context).load(userId);
  }

  @FieldResolver(() => RiskOfPerson, {
    nullable: true,
    description: 'The risk of the person now, with what it rests on.',
    complexity: ({ childComplexity }) => RISK_COST + childComplexity,
  })
  async risk(@Root() { userId }: RiskCaseRecord, @Ctx() context: RequestContext): Promise<PersonRisk | undefined> {
    return this.riskOf.of(userId, context.query);
  }

  @FieldResolver(() => RiskEvidence, {
    description: 'What the case rests on, as a part of the graph as it is now.',
    complexity: ({ childComplexity }) => EVIDENCE_COST + childComplexity,
  })
  async evidence(@Root() { userId }: RiskCaseRecord, @Ctx() context: RequestContext): Promise<Evidence> {
    return this.evidenceOf.of(userId, context.query);
  }

  @FieldResolver(() => [RiskCaseAct], {
    description: 'Who did what with the case and when, the first first; the latest hundred.',
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  async acts(@Root() { id }: RiskCaseRecord, @Ctx() context: RequestContext): Promise<CaseAct[]> {
    return actsLoader(this.cases, context).load(id);
  }
}
