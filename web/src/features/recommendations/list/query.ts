import { graphql, type ResultOf } from '../../../app/graphql';
import { ReasonFragment } from '../../../app/reason';

export const ListQuery = graphql(
  `
    query ConsoleList($userId: UserID!, $surface: Surface!, $locale: String) {
      user(userId: $userId) {
        userId
        name
      }
      recommendations(userId: $userId, first: 20, surface: $surface) {
        edges {
          node {
            score
            product {
              productId
              title(locale: $locale)
            }
            because {
              ...ConsoleReason
            }
            attribution {
              products {
                product {
                  productId
                  title(locale: $locale)
                }
                value
              }
              otherProducts
              friends {
                user {
                  userId
                  name
                }
                value
              }
              otherFriends
              network
              popularity
            }
            model
            freshness {
              modelTrainedAt
              eventsUntil
            }
          }
        }
      }
    }
  `,
  [ReasonFragment],
);
export type Listed = NonNullable<ResultOf<typeof ListQuery>['recommendations']>['edges'][number]['node'];
