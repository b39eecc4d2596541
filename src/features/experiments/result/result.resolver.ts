import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { languageOf } from '../../../platform/locale.js';
import { type ExperimentRecord } from '../experiment.js';
import { ExperimentDesignInput } from '../experiments.input.js';
import { Experiment } from '../experiments.type.js';
import { type ArmEffect, type ExperimentResult as Result } from './result.js';
import { type ResultService } from './result.service.js';
import { ExperimentEffect, ExperimentInterval, ExperimentResult, ExperimentSize } from './result.type.js';
import { effectText } from './texts.js';

/** Costs in the complexity limit: purchases of everybody who saw it, or of everybody, are read. */
const RESULT_COST = 100;

/** An effect and the experiment whose it is. */
interface EffectParent extends ArmEffect {
  readonly experiment: ExperimentRecord;
}

/** The result of an experiment. */
@Resolver(() => Experiment)
export class ResultResolver {
  constructor(private readonly results: ResultService) {}

  @FieldResolver(() => ExperimentResult, {
    description: 'What came of it so far. It may be looked at at any time: intervals hold at every look.',
    complexity: ({ childComplexity }) => RESULT_COST + childComplexity,
  })
  async result(@Root() experiment: ExperimentRecord, @Ctx() context: RequestContext): Promise<Result> {
    const result = await this.results.of(experiment, context.query);
    return { ...result, effects: result.effects.map((effect): EffectParent => ({ ...effect, experiment })) };
  }

  @Query(() => ExperimentSize, {
    nullable: true,
    description:
      'How many people an experiment needs, by what people of the shop did before the latest purchase. Null where nobody bought anything.',
    complexity: RESULT_COST,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async experimentSize(
    @Arg('input', () => ExperimentDesignInput, { description: 'How it is to be made.' }) input: ExperimentDesignInput,
    @Ctx() context: RequestContext,
  ): Promise<ExperimentSize | null> {
    const size = await this.results.size(input, context.query);
    if (!size) return null;
    const { likeness, ...rest } = size;
    return { ...rest, correlation: likeness?.correlation ?? null, communities: likeness?.communities ?? null };
  }
}

/** The numbers of an effect. */
@Resolver(() => ExperimentEffect)
export class EffectResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Mean of the arm less that of what it is compared with; null where people are too few.',
  })
  difference(@Root() { difference }: EffectParent): number | null {
    return difference?.difference ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The difference over the mean of what it is compared with; null where that is 0.',
  })
  relative(@Root() { difference }: EffectParent): number | null {
    return difference && difference.against !== 0 ? difference.difference / difference.against : null;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Standard error of the difference.' })
  standardError(@Root() { difference }: EffectParent): number | null {
    return difference?.standardError ?? null;
  }

  @FieldResolver(() => ExperimentInterval, {
    nullable: true,
    description:
      'Holds the truth in 95 of 100 experiments however often somebody looks, for all arms together. Decide by this one.',
  })
  anytime(@Root() { difference }: EffectParent): ExperimentInterval | null {
    return difference?.anytime ?? null;
  }

  @FieldResolver(() => ExperimentInterval, {
    nullable: true,
    description: 'Holds for one look at a moment that was decided on before.',
  })
  once(@Root() { difference }: EffectParent): ExperimentInterval | null {
    return difference?.once ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'People or communities that chance dealt, in both.' })
  units(@Root() { difference }: EffectParent): number | null {
    return difference?.units ?? null;
  }

  @FieldResolver(() => String, { description: 'What can be said, as one sentence. Languages: en, zh.' })
  text(
    @Root() { experiment, ...effect }: EffectParent,
    @Arg('locale', () => String, {
      nullable: true,
      description:
        'Language tag (BCP 47), for example "en" or "zh-CN". English where it is not written in the language.',
    })
    locale: string | null,
  ): string {
    return effectText(effect, experiment, languageOf(locale, 'locale'));
  }
}
