import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, InvalidInput, payloadUnion } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { type RecommendationList } from '../../activity/index.js';
import { type ImpressionsCounted as Counted } from './results.service.js';
import { type ListResults } from './list-results.js';

const RecommendationListEnum = enumOf<RecommendationList>(
  'RecommendationList',
  'A list whose results are counted: a surface of `recommendations`, or a list that is equal for everybody.',
  {
    HOME: '`recommendations` of the surface HOME.',
    PRODUCT: '`recommendations` of the surface PRODUCT.',
    CART: '`recommendations` of the surface CART.',
    EMAIL: '`recommendations` of the surface EMAIL.',
    POPULAR: '`popular`.',
    TRENDING: '`trending`.',
    LATEST: '`latest`.',
    SIMILAR: '`similarProducts`.',
    COMPLEMENTS: '`complements`.',
  },
);

@ObjectType('RecommendationResults', { description: 'What the answers with one list led to.' })
@AccessOfParent()
export class RecommendationResults implements ListResults {
  @Field(() => RecommendationListEnum, { description: 'The list.' })
  list!: RecommendationList;

  @Field(() => Int, { description: 'Answers that were reported as shown.' })
  shown!: number;

  @Field(() => Int, { description: 'Answers that led to a VIEW or more than one.' })
  clicked!: number;

  @Field(() => Int, { description: 'Answers that led to an ADD_TO_CART or more than one.' })
  carted!: number;

  @Field(() => Int, { description: 'Answers that led to a PURCHASE or more than one.' })
  bought!: number;

  @Field(() => Int, { description: 'Purchases to which they led; one answer may lead to several.' })
  purchases!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'clicked / shown; null where nothing was shown. Above 1 where not all that was shown was reported.',
  })
  clickThroughRate(): number | null {
    return this.shown === 0 ? null : this.clicked / this.shown;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'bought / shown; null where nothing was shown. Above 1 where not all that was shown was reported.',
  })
  conversionRate(): number | null {
    return this.shown === 0 ? null : this.bought / this.shown;
  }
}

@InputType({ description: 'Lists that were shown.' })
export class RecordImpressionsInput {
  @Field(() => [String], { description: 'The `recommendationId` of each, 1 to 1,000.' })
  recommendationIds!: string[];
}

@ObjectType({ description: 'What became of a report of lists that were shown.' })
@AccessOfParent()
export class ImpressionsCounted implements Counted {
  @Field(() => Int, { description: 'Number of lists that count now.' })
  counted!: number;

  @Field(() => Int, { description: 'Number of ids that were reported before.' })
  repeated!: number;

  @Field(() => Int, {
    description: 'Number of ids that are of no list, or of one that was answered more than a day ago.',
  })
  refused!: number;
}

export const RecordImpressionsPayload = payloadUnion('RecordImpressionsPayload', () => ImpressionsCounted, [
  InvalidInput,
]);
