import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql';
import { currentSettings } from '../../../app/settings';
import { LANGUAGES } from '../../../words/words';
import { CommunityNamesFragment } from '../community-names';

export const CircleQuery = graphql(
  `
    query ConsoleExplorerCircle($userId: UserID, $hops: Int!, $locale: String) {
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
      communities(first: 100) {
        ...ConsoleCommunityNames
      }
    }
  `,
  [CommunityNamesFragment],
);
/** @param person the most influential one where none is named */
export function circleVariables(
  person: string | undefined,
  hops = 2,
  language = currentSettings().language,
): VariablesOf<typeof CircleQuery> {
  return { userId: person, hops, locale: LANGUAGES[language].locale };
}

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
