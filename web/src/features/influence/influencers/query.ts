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
    $communityId: String
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
      communityId: $communityId
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
          listeners
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

/** Categories, regions and communities that the list can be narrowed to; of communities a shop has none before its first training. */
export const ChoicesQuery = graphql(`
  query ConsoleInfluencerChoices($locale: String) {
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
    communities(first: 100) {
      edges {
        node {
          communityId
          name(locale: $locale)
          people
          leader {
            name
            userId
          }
        }
      }
    }
  }
`);

export type Influencer = NonNullable<ResultOf<typeof InfluencersQuery>['influencers']>['edges'][number]['node'];

/** Columns that the service sorts by, by their keys in the grid. */
export const SORTED = ['LOWER', 'FORECAST', 'INFLUENCE', 'REACH', 'AUDIENCE', 'AUTHENTICITY'] as const;

/** The column that shows what a measure ranks by; none shows expertise. */
const SHOWN: Readonly<Record<Measure, (typeof SORTED)[number] | 'EXPERTISE'>> = {
  SALES: 'LOWER',
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

/** Whether this is the order that the list has by its measure. */
export function isOfMeasure({ by = 'SALES' }: Search, { key, isDescending }: Order): boolean {
  return key === SHOWN[by] && isDescending === (by !== 'AUTHENTICITY');
}

/** What a link asks of the service. */
export function variablesOf(search: Search): Omit<VariablesOf<typeof InfluencersQuery>, 'after'> {
  const { by = 'SALES', order, name, productId, categoryId, region, communityId, proven, shares, authentic } = search;
  const orderBy = order ? oneOf(SORTED, orderOf(order).key) : undefined;
  return {
    by,
    orderBy,
    descending: orderIn(search).isDescending,
    filter: { name, proven, shareActivity: shares && 'FRIENDS', minAuthenticity: authentic && Number(authentic) },
    productId,
    categoryId,
    region,
    communityId,
  };
}
