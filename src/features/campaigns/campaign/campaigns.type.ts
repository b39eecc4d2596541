import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  connectionTypes,
  InvalidInput,
  type Money,
  NotFound,
  payloadUnion,
  UserError,
} from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { CAMPAIGN_FAILURES } from '../failures.js';
import {
  type CampaignAct,
  type CampaignChannel,
  type CampaignProgressRecord,
  type CampaignState,
  type CampaignStepRecord,
  type CampaignUnit,
  type EndedBy,
} from './campaign.js';

export const CampaignStateEnum = enumOf<CampaignState>('CampaignState', 'How far a campaign is.', {
  DRAFT: 'It is written down; nobody is chosen.',
  SCHEDULED: 'Audience, control and plan stand; it begins by itself at `startsAt`.',
  RUNNING: 'People may be contacted.',
  PAUSED: 'Nobody is to be contacted for the time being; purchases go on to count.',
  ENDED: 'Nobody is contacted any more. What it brought is measured when its window is over.',
});
export const CampaignActEnum = enumOf<CampaignAct>('CampaignAct', 'A step of a campaign.', {
  SCHEDULE: 'From DRAFT to SCHEDULED: freezes the audience, deals control, and makes the plan. Takes seconds.',
  START: 'From SCHEDULED to RUNNING, before `startsAt`.',
  PAUSE: 'From RUNNING to PAUSED.',
  RESUME: 'From PAUSED to RUNNING.',
  STOP: 'To ENDED, from any other state. There is no way back.',
});
export const CampaignChannelEnum = enumOf<CampaignChannel>('CampaignChannel', 'How people are contacted.', {
  EMAIL: 'By e-mail.',
  SMS: 'By a text message.',
  PUSH: 'By a notification on the phone.',
  ON_SITE: 'On the pages of the shop.',
  OTHER: 'In another way.',
});
export const CampaignUnitEnum = enumOf<CampaignUnit>('CampaignUnit', 'What chance deals into treated and control.', {
  PERSON: 'Each person alone. Where people of control hear of it from friends, the uplift is measured too small.',
  COMMUNITY: 'Each community of the last training as one, so that friends are on one side.',
});
export const EndedByEnum = enumOf<EndedBy>('CampaignEndedBy', 'Why a campaign ended.', {
  HAND: 'Somebody stopped it.',
  WINDOW: 'Its window is over.',
  BUDGET: 'The budget pays for no more contact.',
  STOCK: 'Nothing is left in stock.',
  RISK: 'Too many of the buyers are not trusted.',
});

@ObjectType({ description: 'How far the contacts of a campaign are.' })
@AccessOfParent()
export class CampaignProgress implements Omit<CampaignProgressRecord, 'spent'> {
  @Field(() => Int, { description: 'People of the audience whom the campaign may reach.' })
  treated!: number;

  @Field(() => Int, { description: 'People of the audience who are kept as control: never contacted.' })
  control!: number;

  @Field(() => Int, { description: 'People to contact: treated, and chosen by the plan.' })
  toContact!: number;

  @Field(() => Int, { description: 'People of whom an exposure is kept.' })
  contacted!: number;

  @Field(() => Int, {
    description:
      'Of those, people of control: nobody should be here, and the uplift is measured too small where some are.',
  })
  controlContacted!: number;
}

@ObjectType({ description: 'That a campaign went from one state to another.' })
@AccessOfParent()
export class CampaignStep implements CampaignStepRecord {
  @Field(() => Int, { description: 'The revision since.' })
  revision!: number;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Subject of the token or key; empty for the service itself.' })
  by!: string;

  @Field(() => CampaignStateEnum, { description: 'The state before.' })
  from!: CampaignState;

  @Field(() => CampaignStateEnum, { description: 'The state since.' })
  to!: CampaignState;

  @Field(() => String, { nullable: true, description: 'What whoever did it said.' })
  note!: string | null;
}

@ObjectType({
  description:
    'What is said of a product or category to an audience, under a budget. A part of the audience is kept as control, so that what it brings can be measured.',
})
@AccessOfParent()
export class Campaign {
  @Field(() => ID, { description: 'Id, as whoever made it chose; also the salt of the hash that deals.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => CampaignStateEnum, { description: 'How far it is.' })
  state!: CampaignState;

  @Field(() => Int, { description: 'Counts its steps. A step names the revision that it follows.' })
  revision!: number;

  @Field(() => CampaignChannelEnum, { description: 'How people are contacted.' })
  channel!: CampaignChannel;

  @Field(() => CampaignUnitEnum, { description: 'What chance deals.' })
  unit!: CampaignUnit;

  @Field(() => Float, { description: 'Share of the audience that is kept as control, 0.01 to 0.5.' })
  controlShare!: number;

  @Field(() => Float, { description: 'Share of buyers who are not trusted from which it stops, 0.01 to 1.' })
  riskShare!: number;

  @Field(() => Date, { description: 'When its window begins.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When its window is over.' })
  endsAt!: Date;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Subject of the token or key of whoever made it.' })
  createdBy!: string;

  @Field(() => Date, { nullable: true, description: 'When it began to run.' })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;
}

@ObjectType({ description: 'How promises of past campaigns did: of the last hundred that ended.' })
@AccessOfParent()
export class CampaignRecordOfPromises {
  @Field(() => Int, { description: 'Promises that could be compared with what was measured.' })
  promises!: number;

  @Field(() => Int, { description: 'Of those: promises whose interval held what was measured.' })
  held!: number;

  @Field(() => Int, {
    description: 'Of those: promises whose interval and that of what was measured have a number in common.',
  })
  agreed!: number;

  @Field(() => Int, {
    description:
      'Campaigns whose window is over and that could not be compared: too few people or buyers, or a category.',
  })
  notCompared!: number;
}

export const CampaignConnection = connectionTypes('Campaign', () => Campaign).ConnectionType;

@ObjectType({ implements: UserError, description: 'The step does not start from this state, or somebody was faster.' })
@AccessOfParent()
export class CampaignMoved extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.CAMPAIGN_MOVED;
}

@ObjectType({ implements: UserError, description: 'The campaign would contact nobody.' })
@AccessOfParent()
export class CampaignNobody extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.CAMPAIGN_NOBODY;
}

@ObjectType({ description: 'The campaign as it is now.' })
@AccessOfParent()
export class CampaignChanged {
  @Field(() => Campaign, { description: 'The campaign.' })
  campaign!: Campaign;
}

export const CreateCampaignPayload = payloadUnion('CreateCampaignPayload', () => CampaignChanged, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const MoveCampaignPayload = payloadUnion('MoveCampaignPayload', () => CampaignChanged, [
  InvalidInput,
  NotFound,
  CampaignMoved,
  CampaignNobody,
]);

/** A sum of the currency of the campaign. */
export const moneyOfCampaign = (amount: number, { currency }: { readonly currency: string }): Money => ({
  amount,
  currency,
});
