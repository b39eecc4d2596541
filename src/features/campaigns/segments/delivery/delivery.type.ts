import { Field, InputType, ObjectType } from 'type-graphql';
import {
  AccessOfParent,
  Conflict,
  InvalidInput,
  NotFound,
  payloadUnion,
  UserError,
} from '../../../../platform/graphql/index.js';
import { JobAccepted } from '../../../models/index.js';
import { CAMPAIGN_FAILURES } from '../../failures.js';
import { type SegmentId } from '../ids.js';
import { SegmentID } from '../ids.type.js';

@ObjectType({ implements: UserError, description: 'No secret is set with which people that are sent could be signed.' })
@AccessOfParent()
export class WebhooksOff extends UserError {
  static readonly kind = CAMPAIGN_FAILURES.WEBHOOKS_OFF;
}

@InputType({ description: 'Where to send the members of a segment.' })
export class SendSegmentInput {
  @Field(() => SegmentID, { description: 'The segment.' })
  segmentId!: SegmentId;

  @Field(() => String, {
    description:
      'Address (http or https) to which they are posted as JSON. One inside a network is refused unless the service allows it.',
  })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of this sending, 1 to 200 characters: asked twice with one key, people are sent once.',
  })
  idempotencyKey?: string | null;
}

export const SendSegmentPayload = payloadUnion('SendSegmentPayload', () => JobAccepted, [
  InvalidInput,
  NotFound,
  Conflict,
  WebhooksOff,
]);
