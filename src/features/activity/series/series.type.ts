import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type ActivityGrouping } from './series.js';

export const ActivityGroupingEnum = enumOf<ActivityGrouping>(
  'ActivityGrouping',
  'What the events of a series are counted by.',
  {
    NONE: 'All events together: one group.',
    KIND: 'The kind of the event.',
    REGION: 'The region of the person.',
    CATEGORY: 'The top category of the product, with all categories below. A product in two of them counts in both.',
  },
);

@ObjectType({ description: 'Events of one group over time.' })
@AccessOfParent()
export class ActivityGroup {
  @Field(() => String, {
    nullable: true,
    description:
      'The kind of the events, name of the region, or id of the category; null for events without one, and where all are one group.',
  })
  key!: string | null;

  @Field(() => Int, { description: 'Number of events of the whole time.' })
  total!: number;

  @Field(() => [Int], { description: 'Number of events in each period.' })
  counts!: readonly number[];
}

@ObjectType({ description: 'Numbers of events over time, in columns: one number for each period.' })
@AccessOfParent()
export class ActivityOverTime {
  @Field(() => [ActivityGroup], { description: 'The groups with most events, the largest first.' })
  groups!: readonly ActivityGroup[];

  @Field(() => ActivityGroup, {
    nullable: true,
    description: 'All smaller groups, added up; null where there are none.',
  })
  others!: ActivityGroup | null;
}
