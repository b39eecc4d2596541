import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { Model } from '../../models/index.js';
import { type UserId, UserID } from '../../people/index.js';
import { type ProfileRecord } from '../profile/profile.service.js';
import { Profile } from '../profile/profile.type.js';
import { type IntentCalibration, type PersonIntent, type StoredIntentModel } from './intent.js';
import { intentLoader } from './intent.loader.js';
import { type IntentService } from './intent.service.js';
import { IntentExplanation, PurchaseIntent } from './intent.type.js';
import { IntentReport } from './intent-report.type.js';

/** Cost of an explanation in the complexity limit: about ten milliseconds of processor. */
const EXPLAIN = 50;

/** What is known of models of who buys. */
@Resolver(() => Model)
export class IntentReportResolver {
  constructor(private readonly intents: IntentService) {}

  @Query(() => IntentReport, {
    nullable: true,
    description:
      'How well it is foreseen who buys next. Null before the first training, and in a shop with too little to learn from: it takes six weeks, and 25 people who bought and as many who did not.',
    complexity: 10,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async intentReport(@Ctx() context: RequestContext): Promise<IntentReport | undefined> {
    const model = await this.intents.model(undefined, context.query);
    return model && reportOf(model);
  }

  @Query(() => PurchaseIntent, {
    nullable: true,
    description:
      'How probably a person buys next, and why. Null for somebody who did nothing by the last training, and where `intentReport` is null.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async purchaseIntent(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id." }) userId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<PersonIntent | undefined> {
    return intentLoader(this.intents, context).load(userId);
  }

  @FieldResolver(() => IntentReport, {
    nullable: true,
    description: 'The model of who buys next that was learnt with this one, for its card. Null where there is none.',
    complexity: 10,
  })
  async intent(@Root() { modelId }: Model, @Ctx() context: RequestContext): Promise<IntentReport | undefined> {
    const model = await this.intents.model(modelId, context.query);
    return model && reportOf(model);
  }
}

/** How probably the person of a profile buys. */
@Resolver(() => Profile)
export class ProfileIntentResolver {
  constructor(private readonly intents: IntentService) {}

  @FieldResolver(() => PurchaseIntent, {
    nullable: true,
    description: 'As `purchaseIntent`.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async intent(@Root() { userId }: ProfileRecord, @Ctx() context: RequestContext): Promise<PersonIntent | undefined> {
    return intentLoader(this.intents, context).load(userId);
  }
}

/** Why a probability is what it is. */
@Resolver(() => PurchaseIntent)
export class IntentExplanationResolver {
  constructor(private readonly intents: IntentService) {}

  @FieldResolver(() => IntentExplanation, {
    description: 'Why: exact shares of all features, which sum to the probability.',
    complexity: EXPLAIN,
  })
  async explanation(@Root() intent: PersonIntent): Promise<IntentExplanation> {
    const { expected, shares } = await this.intents.explain(intent);
    return {
      expected,
      shares: shares.map(({ value, ...share }) => ({ ...share, value: Number.isFinite(value) ? value : null })),
    };
  }
}

function reportOf({
  id,
  at,
  until,
  horizonDays,
  people,
  way,
  calibration,
  features,
  judgement,
}: StoredIntentModel): IntentReport {
  return {
    ...{ modelId: id, at, until, horizonDays, people, way, judged: judgement },
    calibration: calibration.toUpperCase() as IntentCalibration,
    features: features.toSorted((a, b) => b.importance - a.importance),
  };
}
