import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../../platform/graphql/index.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { type OutcomeState } from './outcome.js';
import { type Uplift } from './uplift.js';

export const OutcomeStateEnum = enumOf<OutcomeState>('CampaignOutcomeState', 'Whether a campaign can be measured.', {
  NOT_RUN: 'It did not run.',
  TOO_EARLY: 'Its window is not over.',
  TOO_FEW:
    'Its window is over; but it had fewer than 30 people on a side, 5 communities where these were dealt, or 5 buyers.',
  MEASURED: 'It is measured.',
});

@ObjectType({
  description:
    'Treated people less control, with 95 % intervals for one look after the window. Of numbers of buyers, or of amounts in the currency of the campaign.',
})
@AccessOfParent()
export class CampaignUplift implements Uplift {
  @Field(() => Int, { description: 'Treated people.' })
  treated!: number;

  @Field(() => Int, { description: 'People of control.' })
  control!: number;

  @Field(() => Float, { description: 'Mean of treated people: share who bought, or amount a person.' })
  mean!: number;

  @Field(() => Float, { description: 'Mean of control.' })
  against!: number;

  @Field(() => Float, { description: '`mean` less `against`.' })
  difference!: number;

  @Field(() => Float, { description: 'Lower end of the interval of the difference.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval of the difference.' })
  upper!: number;

  @Field(() => Float, { description: 'The difference times the treated people: what the campaign brought in all.' })
  total!: number;

  @Field(() => Float, { description: 'Lower end of the interval of the total.' })
  totalLower!: number;

  @Field(() => Float, { description: 'Upper end of the interval of the total.' })
  totalUpper!: number;
}

@ObjectType({ description: 'What a campaign brought, beside what its plan promised.' })
@AccessOfParent()
export class CampaignOutcome {
  @Field(() => OutcomeStateEnum, { description: 'Whether it can be measured.' })
  state!: OutcomeState;

  @Field(() => CampaignUplift, {
    nullable: true,
    description: 'Buyers among everybody of the audience; null unless MEASURED.',
  })
  everybody!: CampaignUplift | null;

  @Field(() => CampaignUplift, {
    nullable: true,
    description:
      'Buyers among people whom the plan chose: contacted less held back. Null unless MEASURED, and where they are too few.',
  })
  chosen!: CampaignUplift | null;

  @Field(() => CampaignUplift, {
    nullable: true,
    description:
      'Buyers among people whom the plan did not choose and who did not own the product: what word of mouth brought, of which the promise speaks. Null unless MEASURED, and where they are too few.',
  })
  others!: CampaignUplift | null;

  @Field(() => CampaignUplift, {
    nullable: true,
    description: 'What everybody of the audience paid, in the currency of the campaign; null unless MEASURED.',
  })
  revenue!: CampaignUplift | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the interval of the promise holds `others.total`. Null where one of both is missing, and for a category, of which only one product was planned.',
  })
  held!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the interval of the promise and that of `others.total` have a number in common.',
  })
  agrees!: boolean | null;
}
