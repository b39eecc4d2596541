import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, NotFound, payloadUnion } from '../../../platform/graphql/index.js';

@ObjectType({ description: 'What the visitor did is what the person did.' })
@AccessOfParent()
export class VisitorMerged {
  @Field(() => Int, { description: "Number of the visitor's events that are the person's now." })
  recorded!: number;

  @Field(() => Int, {
    description:
      'Number of events that the person had already: likes of products liked before, and events that were sent again.',
  })
  duplicates!: number;
}

export const MergeVisitorPayload = payloadUnion('MergeVisitorPayload', () => VisitorMerged, [
  InvalidInput,
  NotFound,
  Conflict,
]);
