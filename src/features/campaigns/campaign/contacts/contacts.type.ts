import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, InvalidInput, NotFound, payloadUnion } from '../../../../platform/graphql/index.js';
import { UserID, type UserId } from '../../../people/index.js';
import { CampaignMoved } from '../campaigns.type.js';
import { type ExposureInput, type ExposuresKept } from './contacts.service.js';

@InputType({ description: 'That somebody was contacted, or saw the campaign.' })
export class CampaignExposureInput implements ExposureInput {
  @Field(() => UserID, { description: 'The person.' })
  userId!: UserId;

  @Field(() => Date, { nullable: true, description: 'When. Default now.' })
  at?: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it cost, in the currency of the campaign, from 0. Default `contactCost`.',
  })
  cost?: number | null;
}

@InputType({ description: 'Who was contacted by a campaign.' })
export class RecordCampaignExposuresInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @Field(() => [CampaignExposureInput], { description: '1 to 1,000 people, each once.' })
  exposures!: CampaignExposureInput[];
}

@ObjectType({ description: 'The exposures are kept.' })
@AccessOfParent()
export class CampaignExposuresRecorded implements ExposuresKept {
  @Field(() => Int, { description: 'People of whom none was kept before.' })
  recorded!: number;

  @Field(() => Int, { description: 'People of whom one was kept: nothing changed for them.' })
  repeated!: number;

  @Field(() => Int, {
    description: 'Of the recorded ones: people of control, who should not have been contacted.',
  })
  control!: number;

  @Field(() => Int, { description: 'People who are not of the audience: nothing is kept of them.' })
  outside!: number;
}

export const RecordCampaignExposuresPayload = payloadUnion(
  'RecordCampaignExposuresPayload',
  () => CampaignExposuresRecorded,
  [InvalidInput, NotFound, CampaignMoved],
);
