import { graphql, type ResultOf } from '../../../app/graphql';

export const InfluencersQuery = graphql(`
  query ConsoleInfluencers(
    $after: String
    $by: InfluenceMeasure!
    $productId: ProductID
    $categoryId: CategoryID
    $region: String
  ) {
    influencers(first: 100, after: $after, by: $by, productId: $productId, categoryId: $categoryId, region: $region) {
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

export type Influencer = NonNullable<ResultOf<typeof InfluencersQuery>['influencers']>['edges'][number]['node'];
