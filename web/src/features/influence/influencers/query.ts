import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql';
import { orderOf, type Order } from '../../../ui/grid/column';
import { oneOf } from '../../../app/search';
import { type Measure, type Search } from './route';

export const InfluencersQuery = graphql(`
  query ConsoleInfluencers(
    $after: String
    $by: InfluenceMeasure!
    $orderBy: InfluencerColumn
    $descending: Boolean!
    $filter: InfluencerFilter
    $productId: ProductID
    $categoryId: CategoryID
    $region: String
  ) {
    influencers(
      first: 100
      after: $after
      by: $by
      orderBy: $orderBy
      descending: $descending
      filter: $filter
      productId: $productId
      categoryId: $categoryId
      region: $region
    ) {
      edges {
        node {
          user {
            userId
            name
            region
            shareActivity
          }
          rank
          influence
          reach
          audience
          forecast
          sales {
            adjusted
            lower
            upper
            proven
            adjustedRevenue {
              amount
              currency
            }
          }
          authenticity {
            score
            inauthentic
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Categories and regions that the list can be narrowed to. */
export const ChoicesQuery = graphql(`
  query ConsoleInfluencerChoices {
    categories(first: 100) {
      edges {
        node {
          categoryId
          name
        }
      }
    }
    regions {
      name
      people
    }
  }
`);

export type Influencer = NonNullable<ResultOf<typeof InfluencersQuery>['influencers']>['edges'][number]['node'];

/** Columns that the service sorts by, by their keys in the grid. */
export const SORTED = ['ADJUSTED', 'FORECAST', 'INFLUENCE', 'REACH', 'AUDIENCE', 'AUTHENTICITY'] as const;

/** The column that shows what a measure ranks by; none shows expertise. */
const SHOWN: Readonly<Record<Measure, (typeof SORTED)[number] | 'EXPERTISE'>> = {
  SALES: 'ADJUSTED',
  FORECAST: 'FORECAST',
  COMBINED: 'INFLUENCE',
  REACH: 'REACH',
  EXPERT: 'EXPERTISE',
  AUTHENTICITY: 'AUTHENTICITY',
};

/** The order of the list: that of the link, else that of its measure, of which only authenticity has the least first. */
export function orderIn({ by = 'SALES', order }: Search): Order {
  return order ? orderOf(order) : { key: SHOWN[by], isDescending: by !== 'AUTHENTICITY' };
}

/** What a link asks of the service. */
export function variablesOf(search: Search): Omit<VariablesOf<typeof InfluencersQuery>, 'after'> {
  const { by = 'SALES', order, name, productId, categoryId, region, proven, shares } = search;
  const orderBy = order ? oneOf(SORTED, orderOf(order).key) : undefined;
  return {
    by,
    orderBy,
    descending: orderIn(search).isDescending,
    filter: { name, proven, shareActivity: shares && 'FRIENDS' },
    productId,
    categoryId,
    region,
  };
}
