import { graphql, type ResultOf } from '../../../app/graphql';
import { ReasonFragment } from '../../../app/reason';

export const PersonQuery = graphql(`
  query ConsolePerson($userId: UserID!) {
    user(userId: $userId) {
      userId
      name
      region
      joinedAt
      shareActivity
      friendCount
      followerCount
      followingCount
      events(first: 8) {
        totalCount
        edges {
          node {
            eventId
            kind
            at
            product {
              productId
              title
            }
          }
        }
      }
    }
  }
`);
export type Person = NonNullable<ResultOf<typeof PersonQuery>['user']>;

export const InfluenceQuery = graphql(`
  query ConsolePersonInfluence($userId: UserID!) {
    influence(userId: $userId) {
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
        heard
        adjustedRevenue {
          amount
          currency
        }
      }
      authenticity {
        score
        inauthentic
        synchrony
        burst
        twin
        reciprocity
        accountDays
      }
    }
    influenceReport {
      people
    }
  }
`);
export type Influence = NonNullable<ResultOf<typeof InfluenceQuery>['influence']>;

export const MovedQuery = graphql(`
  query ConsolePersonMoved($userId: UserID!, $hops: Int!, $after: String) {
    influence(userId: $userId) {
      moved(hops: $hops, first: 10, after: $after) {
        edges {
          node {
            credit
            user {
              userId
              name
            }
            way {
              userId
              name
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
export type Moved = NonNullable<ResultOf<typeof MovedQuery>['influence']>['moved']['edges'][number]['node'];

export const ListQuery = graphql(
  `
    query ConsolePersonList($userId: UserID!, $locale: String) {
      recommendations(userId: $userId, first: 6) {
        edges {
          node {
            score
            product {
              productId
              title(locale: $locale)
              price {
                amount
                currency
              }
            }
            because {
              ...ConsoleReason
            }
          }
        }
      }
    }
  `,
  [ReasonFragment],
);
