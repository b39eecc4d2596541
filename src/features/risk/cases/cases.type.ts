import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, InvalidInput, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { connectionTypes } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { UserID, type UserId } from '../../people/index.js';
import { type CaseActKind, type CaseDecision, type CaseKind, type CaseState } from './case.js';

export const CaseStateEnum = enumOf<CaseState>('RiskCaseState', 'How far a case is.', {
  OPEN: 'It waits for a decision.',
  APPEALED: 'Somebody says that the decision is wrong: it waits for another one. Until then the first one holds.',
  AGAINST: 'Decided against the person: what the person says does not count.',
  CLEARED: 'The person is to be trusted.',
});
export const CaseKindEnum = enumOf<CaseKind>('RiskCaseKind', 'How a case came to be.', {
  RING: 'An influence run took the person for inauthentic.',
  PURCHASE: 'A purchase of the person was to be reviewed or blocked.',
});
export const CaseDecisionEnum = enumOf<CaseDecision>('RiskCaseDecision', 'What is decided.', {
  AGAINST: 'The person is not to be trusted: purchases are blocked, and what the person says does not count.',
  CLEARED: 'The person is to be trusted, whatever influence runs find.',
});
export const CaseActKindEnum = enumOf<CaseActKind>('RiskCaseActKind', 'What was done with a case.', {
  OPENED: 'The service opened it.',
  REOPENED: 'The service opened it again after the person had been cleared.',
  AGAINST: 'Decided against the person.',
  CLEARED: 'The person was cleared.',
  APPEALED: 'Somebody said that the decision is wrong.',
  APPEAL_WON: 'The person was cleared after an appeal.',
  APPEAL_LOST: 'Decided against the person again.',
});

@ObjectType({ description: 'What somebody did with a case, and when. It is never changed.' })
@AccessOfParent()
export class RiskCaseAct {
  @Field(() => Date, { description: 'When it was done.' })
  at!: Date;

  @Field(() => String, { description: 'Subject of the token or key of whoever did it; empty for the service itself.' })
  by!: string;

  @Field(() => CaseActKindEnum, { description: 'What was done.' })
  kind!: CaseActKind;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it.' })
  note!: string | null;
}

@ObjectType({ description: 'A person about whom staff decide. A person has one case at most.' })
@AccessOfParent()
export class RiskCase {
  @Field(() => ID, { description: 'Id of the case.' })
  id!: string;

  @Field(() => CaseKindEnum, { description: 'How it came to be, the last time it was opened.' })
  kind!: CaseKind;

  @Field(() => CaseStateEnum, { description: 'How far it is.' })
  state!: CaseState;

  @Field(() => Float, { description: 'The risk when it was opened, 0 to 1.' })
  score!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'What people who praise products in step have in common: `riskCases(filter: { ring: ... })` lists them.',
  })
  ring!: string | null;

  @Field(() => Date, { description: 'When it was opened first.' })
  openedAt!: Date;

  @Field(() => Date, { description: 'When something was done with it last.' })
  changedAt!: Date;
}

@ObjectType({ description: 'That a case waits for a decision. It names nobody: ask `riskCase` about whom it is.' })
@AccessOfParent()
export class RiskAlert {
  @Field(() => ID, { description: 'Id of the case.' })
  caseId!: string;

  @Field(() => CaseKindEnum, { description: 'How the case came to be, the last time it was opened.' })
  kind!: CaseKind;

  @Field(() => CaseStateEnum, { description: 'How far the case is: OPEN or APPEALED.' })
  state!: CaseState;

  @Field(() => Float, { description: 'The risk when the case was opened, 0 to 1.' })
  score!: number;

  @Field(() => Date, { description: 'Since when it waits.' })
  at!: Date;
}

export const RiskCaseConnection = connectionTypes('RiskCase', () => RiskCase).ConnectionType;

@InputType('RiskCaseFilter', { description: 'Which cases: all given conditions must hold.' })
export class RiskCaseFilter {
  @Field(() => [CaseStateEnum], {
    nullable: true,
    description: 'In one of these states; by default OPEN and APPEALED.',
  })
  states?: CaseState[] | null;

  @Field(() => CaseKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: CaseKind | null;

  @Field(() => String, { nullable: true, description: 'Of this ring (`RiskCase.ring`).' })
  ring?: string | null;
}

@InputType({ description: 'What is decided of cases.' })
export class DecideRiskCasesInput {
  @Field(() => [String], { description: 'Ids of 1 to 1,000 cases, which are decided alike: all or none.' })
  caseIds!: string[];

  @Field(() => CaseDecisionEnum, { description: 'What is decided.' })
  decision!: CaseDecision;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An appeal against a decision.' })
export class AppealRiskCaseInput {
  @Field(() => UserID, { description: 'The person who was decided against.' })
  userId!: UserId;

  @Field(() => String, { description: 'Why the decision is wrong, 1 to 2,000 characters.' })
  note!: string;
}

@ObjectType({ description: 'The cases are decided.' })
@AccessOfParent()
export class RiskCasesDecided {
  @Field(() => [RiskCase], { description: 'The cases as they are now, in the order of the input.' })
  cases!: readonly RiskCase[];
}

@ObjectType({ description: 'The appeal is in the queue.' })
@AccessOfParent()
export class RiskCaseAppealed {
  @Field(() => Date, { description: 'When it was taken.' })
  at!: Date;
}

export const DecideRiskCasePayload = payloadUnion('DecideRiskCasePayload', () => RiskCasesDecided, [
  InvalidInput,
  NotFound,
]);
export const AppealRiskCasePayload = payloadUnion('AppealRiskCasePayload', () => RiskCaseAppealed, [
  InvalidInput,
  NotFound,
  Conflict,
]);
