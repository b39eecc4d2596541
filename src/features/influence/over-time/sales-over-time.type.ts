import { Field, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { WordSales } from '../influencers/sales.type.js';

@ObjectType({ description: 'Sales by the recommendations of one period.' })
@AccessOfParent()
export class PeriodSales {
  @Field(() => Date, { description: 'Recommendations from this moment on.' })
  from!: Date;

  @Field(() => Date, { description: 'Recommendations before this moment.' })
  until!: Date;

  @Field(() => Boolean, {
    description:
      'Whether all 28 days in which people may buy because of these recommendations are over. If not, it is too early: more may be sold yet.',
  })
  complete!: boolean;

  @Field(() => WordSales, {
    description:
      'What these recommendations sold, also after the period; a second recommendation of a product by one person counts with the first. The interval is computed for the period: intervals of periods do not add up.',
  })
  sales!: WordSales;
}

@ObjectType({ description: 'Sales by word of mouth over time.' })
@AccessOfParent()
export class WordSalesOverTime {
  @Field(() => String, { description: 'Id of the run that computed these figures.' })
  modelId!: string;

  @Field(() => Date, { description: 'End of the data that the run read.' })
  end!: Date;

  @Field(() => [PeriodSales], {
    description: 'The periods, the earliest first; none where nobody recommended anything.',
  })
  periods!: readonly PeriodSales[];
}
