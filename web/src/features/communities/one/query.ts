import { graphql, type ResultOf } from '../../../app/graphql';

/** How one community does, and whom and what to bring together in it. */
export const CommunityQuery = graphql(`
  query ConsoleCommunity($communityId: String!, $locale: String) {
    community(communityId: $communityId) {
      name(locale: $locale)
      people
      region
      regionPeople
      pulse {
        until
        joined
        joinedBefore
        active
        activeBefore
        retention
        weeks {
          from
          active
          buyers
        }
      }
      rising(first: 8) {
        people
        peopleBefore
        product {
          productId
          title
        }
      }
      posts(first: 5) {
        eventId
        text
        at
        listeners
        user {
          userId
          name
        }
        product {
          productId
          title
        }
      }
      bridgesAtRisk(first: 5) {
        pieces
        lastAt
        churnRisk
        user {
          userId
          name
        }
        introduce {
          users {
            userId
            name
          }
          inCommon {
            name(locale: $locale)
          }
        }
      }
      newcomers(first: 10) {
        joinedAt
        ties
        user {
          userId
          name
        }
        welcomers {
          userId
          name
        }
      }
      candidates(first: 10) {
        ties
        others
        user {
          userId
          name
        }
      }
    }
  }
`);
export type Community = NonNullable<ResultOf<typeof CommunityQuery>['community']>;
