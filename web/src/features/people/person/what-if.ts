import { graphql, type ResultOf } from '../../../app/graphql';

/** Whom the person hears: the most that one page has of each. */
export const TiesQuery = graphql(`
  query ConsolePersonTies($userId: UserID!) {
    user(userId: $userId) {
      friends(first: 100) {
        edges {
          node {
            userId
            name
            region
          }
        }
      }
      following(first: 100) {
        edges {
          node {
            userId
            name
            region
          }
        }
      }
    }
  }
`);

export const WhatIfQuery = graphql(`
  query ConsoleWhatIf(
    $userId: UserID!
    $without: [UserID!]
    $withEvents: [SupposedEvent!]
    $first: Int!
    $locale: String
  ) {
    recommendationsIf(userId: $userId, without: $without, withEvents: $withEvents, first: $first) {
      places {
        product {
          productId
          title(locale: $locale)
        }
        place
        placeBefore
      }
      left {
        product {
          productId
          title(locale: $locale)
        }
        place
        placeBefore
      }
    }
  }
`);

export type Supposed = NonNullable<ResultOf<typeof WhatIfQuery>['recommendationsIf']>;
