import { graphql, type ResultOf } from '../../../app/graphql';

export const LaunchQuery = graphql(`
  query ConsoleLaunch($productId: ProductID!, $size: Int!) {
    launchAudience(productId: $productId, size: $size) {
      found
      contactable
      leftOut
      until
      communities {
        people
        share
        lift
        community {
          communityId
          name
          people
        }
      }
      nearest {
        similarity
        product {
          productId
          title
        }
      }
      trackRecord {
        launches
        rows {
          name
          precision
          recall
          lessPrecision
          precisionError
        }
      }
    }
  }
`);
export type Audience = NonNullable<ResultOf<typeof LaunchQuery>['launchAudience']>;

export const PeopleQuery = graphql(`
  query ConsoleLaunchPeople($productId: ProductID!, $size: Int!, $locale: String, $after: String) {
    launchAudience(productId: $productId, size: $size) {
      people(first: 50, after: $after) {
        edges {
          node {
            rank
            mayContact
            user {
              userId
              name
              region
            }
            reasons {
              text(locale: $locale)
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
  }
`);
export type Person = NonNullable<ResultOf<typeof PeopleQuery>['launchAudience']>['people']['edges'][number]['node'];

export const SeedsQuery = graphql(`
  query ConsoleLaunchSeeds($productId: ProductID!, $size: Int!) {
    launchAudience(productId: $productId, size: $size) {
      seedPlan(count: 10) {
        buyers
        lower
        upper
        seeds {
          gain
          listeners
          user {
            userId
            name
          }
        }
      }
    }
  }
`);

export type Seed = NonNullable<ResultOf<typeof SeedsQuery>['launchAudience']>['seedPlan']['seeds'][number];

export const SaveAudience = graphql(`
  mutation ConsoleSaveLaunchAudience($input: SaveLaunchAudienceInput!) {
    saveLaunchAudience(input: $input) {
      __typename
      ... on SegmentSaved {
        segment {
          segmentId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
