import { graphql, type ResultOf, type VariablesOf } from '../../../../app/graphql';
import { currentSettings } from '../../../../app/settings';
import { LANGUAGES } from '../../../../words/words';
import { CommunityNamesFragment } from '../../community-names';

export const EverybodyQuery = graphql(
  `
    query ConsoleExplorerEverybody($locale: String) {
      peopleMap {
        people
        positions
        ids
        communities {
          communityId
          people
          x
          y
        }
      }
      communities(first: 100) {
        ...ConsoleCommunityNames
      }
    }
  `,
  [CommunityNamesFragment],
);
export type PeopleMap = NonNullable<ResultOf<typeof EverybodyQuery>['peopleMap']>;

export function everybodyVariables(language = currentSettings().language): VariablesOf<typeof EverybodyQuery> {
  return { locale: LANGUAGES[language].locale };
}

/** Who came to a product, in the order of time. */
export const StepsQuery = graphql(`
  query ConsoleExplorerSteps($productId: ProductID!, $after: String) {
    trackCascade(productId: $productId) {
      steps(first: 100, after: $after) {
        edges {
          node {
            user {
              userId
              name
            }
            heardFrom {
              userId
              name
            }
            at
            bought
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
export type Step = NonNullable<ResultOf<typeof StepsQuery>['trackCascade']>['steps']['edges'][number]['node'];
