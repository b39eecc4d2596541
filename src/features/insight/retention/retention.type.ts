import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type CohortStep } from './curves.js';

export const CohortStepEnum = enumOf<CohortStep>('CohortStep', 'Length of the periods of cohorts. All are in UTC.', {
  WEEK: 'Weeks, from Monday.',
  MONTH: 'Months, from the first.',
});

@ObjectType({ description: 'How many people of a cohort bought in a period after that of their first purchase.' })
@AccessOfParent()
export class RetainedPeople {
  @Field(() => Int, { description: 'Periods after that of the first purchase, from 1.' })
  after!: number;

  @Field(() => Int, { description: 'People of the cohort; of the curve, people of all cohorts for which it is over.' })
  people!: number;

  @Field(() => Int, { description: 'People who bought in this period.' })
  bought!: number;

  @Field(() => Float, { description: '`bought` of `people`, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval of the share (Wilson).' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval of the share (Wilson).' })
  upper!: number;
}

@ObjectType({ description: 'People who bought first in one period, and who of them bought again.' })
@AccessOfParent()
export class RetentionCohort {
  @Field(() => Date, { description: 'When the period of the first purchase begins.' })
  from!: Date;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;

  @Field(() => [RetainedPeople], { description: 'The periods after it that are over, in order.' })
  retained!: readonly RetainedPeople[];
}

@ObjectType({
  description:
    'Who buys again: cohorts of people by the period of their first purchase. The period that goes on is left out.',
})
@AccessOfParent()
export class Retention {
  @Field(() => [RetentionCohort], {
    description: 'Cohorts, the latest first; periods without a first purchase have none.',
  })
  cohorts!: readonly RetentionCohort[];

  @Field(() => [RetainedPeople], {
    description: 'All these cohorts together: each counts in the periods that are over for it.',
  })
  curve!: readonly RetainedPeople[];
}
