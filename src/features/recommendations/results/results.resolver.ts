import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { type ResultsService } from './results.service.js';
import {
  type ImpressionsCounted,
  RecommendationResults,
  RecordImpressionsInput,
  RecordImpressionsPayload,
} from './results.type.js';

/** Ranges of nine lists in four indexes are counted. */
const COST = 500;

/** What lists of recommendations lead to: what was shown is reported here, what followed by the events that name a list. */
@Resolver()
export class ResultsResolver {
  constructor(private readonly results: ResultsService) {}

  @Query(() => [RecommendationResults], {
    description:
      'How many answers with each list, made in a time, were shown, clicked, put into carts and bought from, until now. What was shown is what `recordImpressions` reported; the rest are events with the `recommendationId` of the answer.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async recommendationResults(
    @Arg('from', () => Date, { description: 'Answers from this moment on, widened to the whole hour.' }) from: Date,
    @Arg('to', () => Date, {
      description: 'Answers before this moment, widened to the whole hour; at most 366 days after `from`.',
    })
    to: Date,
    @Ctx() context: RequestContext,
  ): Promise<RecommendationResults[]> {
    const found = await this.results.of(from, to, context.query);
    return found.map((row) => Object.assign(new RecommendationResults(), row));
  }

  @Mutation(() => RecordImpressionsPayload, {
    description:
      'Counts lists of recommendations as shown, so that click-through can be computed. Send the ids of many pages together; an id that is sent again within a day counts once, unless the service started anew meanwhile.',
  })
  @Access('SERVICE', 'TRACKING')
  async recordImpressions(
    @Arg('input', () => RecordImpressionsInput, { description: 'What was shown.' }) input: RecordImpressionsInput,
    @Ctx() context: RequestContext,
  ): Promise<ImpressionsCounted | UserError> {
    return orFailure(() => this.results.shown(input.recommendationIds, context.query));
  }
}
