import { Field, Float, InputType, Int } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type ShareActivity, ShareActivityEnum } from '../../people/index.js';
import { type InfluencerFilter } from './influencer-filter.js';
import { type PeopleColumn } from './people-column.js';

export const InfluencerColumnEnum = enumOf<PeopleColumn>(
  'InfluencerColumn',
  'A figure by which a list of influential people is ordered. Figures of sales are those of the part that is asked for.',
  {
    INFLUENCE: '`influence`.',
    PAGE_RANK: '`pageRank`.',
    REACH: '`reach`.',
    AUDIENCE: '`listeners`.',
    AUTHENTICITY: '`authenticity.score`.',
    EXPERTISE: '`expertise`.',
    FORECAST: '`forecast`.',
    HEARD: '`sales.heard`.',
    BOUGHT: '`sales.bought`.',
    EXPECTED: '`sales.expected`.',
    ADJUSTED: '`sales.adjusted`.',
    LOWER: '`sales.lower`.',
    UPPER: '`sales.upper`.',
    ATTRIBUTED: '`sales.attributed`.',
  },
);

@InputType('InfluencerFilter', {
  description: 'Which people of the list: all given conditions must hold, an absent one is not checked.',
})
export class InfluencerFilterInput implements InfluencerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'People with words in name or id that begin with the words of this text, in any order, letter case and accents aside.',
  })
  name?: string | null;

  @Field(() => ShareActivityEnum, { nullable: true, description: 'People with this consent, as it is now.' })
  shareActivity?: ShareActivity | null;

  @Field(() => Int, { nullable: true, description: 'People with at least so many `listeners`.' })
  minAudience?: number | null;

  @Field(() => Float, { nullable: true, description: 'People whose `authenticity.score` is at least this, 0 to 1.' })
  minAuthenticity?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'People whose sales are `proven`, or all others.' })
  proven?: boolean | null;
}
