import { graphql, type ResultOf } from '../../../app/graphql';

/** The largest communities; smaller ones than these hardly make a campaign. */
export const CommunitiesQuery = graphql(`
  query ConsoleCommunities($locale: String) {
    communities(first: 50) {
      totalCount
      edges {
        node {
          communityId
          name(locale: $locale)
          people
          inside
          region
          regionPeople
          leader {
            userId
            name
          }
          tastes {
            share
            lift
            category {
              categoryId
              name(locale: $locale)
            }
          }
          hears {
            times
            community {
              communityId
              name(locale: $locale)
            }
          }
        }
      }
    }
  }
`);
export type Community = NonNullable<ResultOf<typeof CommunitiesQuery>['communities']>['edges'][number]['node'];

/** Where communities are in the picture of everybody. */
export const PlacesQuery = graphql(`
  query ConsoleCommunityPlaces {
    peopleMap {
      communities {
        communityId
        x
        y
      }
    }
  }
`);
