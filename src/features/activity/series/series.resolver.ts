import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { TimeStepEnum } from '../../../platform/graphql/time-step.type.js';
import { type TimeStep } from '../../../platform/periods.js';
import { type EventKind } from '../events/kinds.js';
import { EventKindEnum } from '../events/event.type.js';
import { type ActivityGrouping, type ActivitySeries } from './series.js';
import { type SeriesService } from './series.service.js';
import { ActivityGroupingEnum, ActivityOverTime } from './series.type.js';

/** Counts events over time. */
@Resolver(() => ActivityOverTime)
export class SeriesResolver {
  constructor(private readonly series: SeriesService) {}

  @Query(() => ActivityOverTime, {
    description:
      'How many events there were over time: 400 periods at most. Only events that the shop vouches for count.',
    complexity: 100,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async activity(
    @Arg('from', () => Date, { description: 'From this moment on.' }) from: Date,
    @Arg('to', () => Date, { description: 'Before this moment.' }) to: Date,
    @Arg('step', () => TimeStepEnum, { defaultValue: 'WEEK', description: 'Length of a period.' }) step: TimeStep,
    @Arg('groupBy', () => ActivityGroupingEnum, { defaultValue: 'NONE', description: 'What is counted apart.' })
    groupBy: ActivityGrouping,
    @Arg('kinds', () => [EventKindEnum], { nullable: true, description: 'Only these kinds of events; all if absent.' })
    kinds: EventKind[] | null,
    @Arg('groups', () => Int, {
      defaultValue: 12,
      description: 'How many groups are kept apart, 1 to 50; `others` adds up the smaller ones.',
    })
    groups: number,
    @Ctx() context: RequestContext,
  ): Promise<ActivitySeries> {
    return this.series.count({ from, to, step, groupBy, kinds, groups }, context.query);
  }

  @FieldResolver(() => [Date], {
    description:
      'When each period begins. The first begins at `from`, the last ends at `to`: they may be shorter than the others.',
  })
  starts(@Root() { periods }: ActivitySeries): Date[] {
    return periods.map(({ from }) => from);
  }
}
