import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { connectionTypes } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Node } from '../../../platform/graphql/node.resolver.js';
import { type SegmentId } from './ids.js';
import { SegmentID } from './ids.type.js';
import { SegmentRuleInput } from './rule.input.js';
import { type AlikeChoice, type SegmentKind } from './segment.js';
import { type SegmentDraft } from './segments.service.js';

export const SegmentKindEnum = enumOf<SegmentKind>('SegmentKind', 'How the people of a segment are chosen.', {
  RULE: 'By a rule.',
  ALIKE: 'Those who are most like the people of another segment, by the active model.',
  LIST: 'One by one: they stay as they were saved.',
});

@ObjectType({ implements: Node, description: 'People who were chosen together, under a name.' })
@AccessOfParent()
export class Segment {
  @Field(() => String, { description: 'Id of the segment.' })
  segmentId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => SegmentKindEnum, { description: 'How its people are chosen.' })
  kind!: SegmentKind;

  @Field(() => Date, { description: 'When it was saved first.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Subject of the token or key of whoever saved it.' })
  createdBy!: string;

  @Field(() => Date, { description: 'When its name or its rule was changed last.' })
  changedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its members were computed last. They are computed again after half an hour.',
  })
  computedAt!: Date | null;

  @Field(() => Int, { description: 'Version of its members: counts up with each change of them.' })
  version!: number;

  @Field(() => Int, { description: 'Number of members.' })
  people!: number;

  @Field(() => Int, {
    description: 'Members to whom the shop might write when they were computed. An export asks each anew.',
  })
  contactable!: number;
}

@ObjectType({ description: 'That the members of a segment changed.' })
@AccessOfParent()
export class SegmentVersion {
  @Field(() => Int, { description: 'The version: of the last hundred the members are kept.' })
  version!: number;

  @Field(() => Date, { description: 'When it was computed.' })
  at!: Date;

  @Field(() => Int, { description: 'Members since.' })
  people!: number;

  @Field(() => Int, { description: 'Members to whom the shop might write.' })
  contactable!: number;

  @Field(() => Int, { description: 'People who became members.' })
  joined!: number;

  @Field(() => Int, { description: 'People who are no members any more.' })
  left!: number;
}

@ObjectType({ description: 'Whom a rule chooses now.' })
@AccessOfParent()
export class SegmentPreview {
  @Field(() => Int, { description: 'How many people.' })
  people!: number;

  @Field(() => Int, { description: 'How many of them the shop may write to.' })
  contactable!: number;

  @Field(() => Date, { description: 'When they were counted.' })
  at!: Date;

  @Field(() => Boolean, {
    description: 'False for some seconds after a large load, while what people bought is still counted.',
  })
  exact!: boolean;
}

@ObjectType({ description: 'How two segments share their people.' })
@AccessOfParent()
export class SegmentOverlap {
  @Field(() => Int, { description: 'People in both.' })
  both!: number;

  @Field(() => Int, { description: 'People in the first only.' })
  onlyFirst!: number;

  @Field(() => Int, { description: 'People in the second only.' })
  onlySecond!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the people of either who are in both, 0 to 1; null where both are empty.',
  })
  jaccard!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many times more people are in both than chance would put there; null where a segment is empty.',
  })
  lift!: number | null;
}

export const SegmentConnection = connectionTypes('Segment', () => Segment).ConnectionType;

@InputType({ description: 'The people who are most like those of a segment.' })
export class AlikeInput implements AlikeChoice {
  @Field(() => SegmentID, { description: 'The segment whose members they are like; they are no members of it.' })
  segmentId!: SegmentId;

  @Field(() => Int, { description: 'How many people, 1 to 100,000.' })
  people!: number;
}

@InputType({ description: 'A segment to save: with a rule, or by likeness.' })
export class SaveSegmentInput implements SegmentDraft {
  @Field(() => SegmentID, { nullable: true, description: 'The segment to change; absent for a new one.' })
  segmentId?: SegmentId | null;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters; no other segment is called so.' })
  name!: string;

  @Field(() => SegmentRuleInput, { nullable: true, description: 'Whom to choose.' })
  rule?: SegmentRuleInput | null;

  @Field(() => AlikeInput, { nullable: true, description: 'Whom to choose by likeness.' })
  alike?: AlikeInput | null;
}

@InputType({ description: 'Another name for a segment.' })
export class RenameSegmentInput {
  @Field(() => SegmentID, { description: 'The segment.' })
  segmentId!: SegmentId;

  @Field(() => String, { description: 'What it is to be called, 1 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'A segment that is named.' })
export class SegmentInput {
  @Field(() => SegmentID, { description: 'The segment.' })
  segmentId!: SegmentId;
}

@ObjectType({ description: 'The segment is saved.' })
@AccessOfParent()
export class SegmentSaved {
  @Field(() => Segment, { description: 'The segment as it is now.' })
  segment!: Segment;
}

@ObjectType({ description: 'The segment does not exist any more.' })
@AccessOfParent()
export class SegmentDeleted {
  @Field(() => Boolean, { description: 'True if this call removed it, false if there was none.' })
  removed!: boolean;
}

export const SaveSegmentPayload = payloadUnion('SaveSegmentPayload', () => SegmentSaved, [
  InvalidInput,
  NotFound,
  Conflict,
]);
export const RefreshSegmentPayload = payloadUnion('RefreshSegmentPayload', () => SegmentSaved, [NotFound]);
export const DeleteSegmentPayload = payloadUnion('DeleteSegmentPayload', () => SegmentDeleted, [InvalidInput]);
