import { graphql, type ResultOf } from '../../../app/graphql';

/** Whom the view begins with. */
export const FirstQuery = graphql(`
  query ConsoleExplorerFirst {
    influencers(first: 1, by: COMBINED) {
      edges {
        node {
          user {
            userId
          }
        }
      }
    }
  }
`);

export const CircleQuery = graphql(`
  query ConsoleExplorerCircle($userId: UserID!, $hops: Int!) {
    neighbourhood(userId: $userId, hops: $hops, limit: 2000) {
      total
      userIds
      names
      hops
      x
      y
      influence
      audience
      communityIds
      community
      mutual
      oneWay
      tiesLeftOut
    }
  }
`);
export type Columns = NonNullable<ResultOf<typeof CircleQuery>['neighbourhood']>;

/** What is told of the person who was chosen. */
export const ChosenQuery = graphql(`
  query ConsoleExplorerChosen($userId: UserID!) {
    user(userId: $userId) {
      name
      region
    }
    influence(userId: $userId) {
      rank
      influence
      sales {
        adjusted
        lower
        upper
        proven
      }
      authenticity {
        score
      }
      moved(hops: 2, first: 100) {
        edges {
          node {
            credit
            user {
              userId
            }
            way {
              userId
              name
            }
          }
        }
        totalCount
      }
    }
  }
`);
export type Chosen = ResultOf<typeof ChosenQuery>;
