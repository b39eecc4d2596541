// Generated from schema/operations by `npm run generate`; do not edit.
import { type Typed } from './typed.js';

export type RecommendationsVariables = { readonly userId: string; readonly first?: number; readonly after?: string | null; readonly filter?: { readonly categories?: readonly (string)[] | null; readonly excludeProductIds?: readonly (string)[] | null; readonly inStock?: boolean | null; readonly maxPerCategory?: number | null; readonly notOwned?: boolean | null; readonly priceRange?: { readonly currency?: string | null; readonly max?: number | null; readonly min?: number | null; } | null; } | null; readonly surface?: 'CART' | 'EMAIL' | 'HOME' | 'PRODUCT' | null; readonly productIds?: readonly (string)[] | null; readonly locale?: string | null; };
export type RecommendationsResult = { readonly recommendations: { readonly recommendationId: string; readonly edges: readonly ({ readonly node: { readonly product: { readonly productId: string; readonly title: string; readonly price: { readonly amount: number; readonly currency: string | null; } | null; }; readonly score: number; readonly because: { readonly kind: 'CATEGORY' | 'CO_PURCHASE' | 'DISCOVERY' | 'FRIENDS' | 'NEW' | 'POPULAR'; readonly text: string; readonly friendCount: number; readonly count: number | null; readonly friends: readonly ({ readonly user: { readonly userId: string; readonly name: string | null; }; readonly relation: 'FOLLOWED' | 'FRIEND'; readonly action: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly at: string; readonly stars: number | null; readonly strength: number; })[]; readonly product: { readonly productId: string; readonly title: string; } | null; }; readonly contributions: readonly ({ readonly part: string; readonly value: number; })[]; readonly model: string | null; readonly freshness: { readonly modelTrainedAt: string | null; readonly modelEventsUntil: string | null; readonly eventsUntil: string; }; }; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; } | null; };
/** Products for a person, with the reasons. */
export const recommendations: Typed<RecommendationsResult, RecommendationsVariables> = `query recommendations($userId: UserID!, $first: Int! = 10, $after: String, $filter: RecommendationFilter, $surface: Surface, $productIds: [ProductID!], $locale: String) {
  recommendations(
    userId: $userId
    first: $first
    after: $after
    filter: $filter
    surface: $surface
    productIds: $productIds
  ) {
    recommendationId
    edges {
      node {
        product {
          productId
          title
          price {
            amount
            currency
          }
        }
        score
        because {
          kind
          text(locale: $locale)
          friendCount
          count
          friends {
            user {
              userId
              name
            }
            relation
            action
            at
            stars
            strength
          }
          product {
            productId
            title
          }
        }
        contributions {
          part
          value
        }
        model
        freshness {
          modelTrainedAt
          modelEventsUntil
          eventsUntil
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export type PopularVariables = { readonly region?: string | null; readonly first?: number; readonly after?: string | null; readonly filter?: { readonly categories?: readonly (string)[] | null; readonly excludeProductIds?: readonly (string)[] | null; readonly inStock?: boolean | null; readonly maxPerCategory?: number | null; readonly priceRange?: { readonly currency?: string | null; readonly max?: number | null; readonly min?: number | null; } | null; } | null; };
export type PopularResult = { readonly popular: { readonly recommendationId: string; readonly edges: readonly ({ readonly node: { readonly product: { readonly productId: string; readonly title: string; readonly price: { readonly amount: number; readonly currency: string | null; } | null; }; readonly score: number; }; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; } | null; };
/** The most popular products, in the whole shop or in a region. */
export const popular: Typed<PopularResult, PopularVariables> = `query popular($region: String, $first: Int! = 10, $after: String, $filter: ProductListFilter) {
  popular(region: $region, first: $first, after: $after, filter: $filter) {
    recommendationId
    edges {
      node {
        product {
          productId
          title
          price {
            amount
            currency
          }
        }
        score
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export type ComplementsVariables = { readonly productIds: readonly (string)[]; readonly first?: number | null; readonly after?: string | null; readonly filter?: { readonly categories?: readonly (string)[] | null; readonly excludeProductIds?: readonly (string)[] | null; readonly inStock?: boolean | null; readonly maxPerCategory?: number | null; readonly priceRange?: { readonly currency?: string | null; readonly max?: number | null; readonly min?: number | null; } | null; } | null; readonly locale?: string | null; };
export type ComplementsResult = { readonly complements: { readonly recommendationId: string; readonly edges: readonly ({ readonly node: { readonly product: { readonly productId: string; readonly title: string; readonly price: { readonly amount: number; readonly currency: string | null; } | null; }; readonly score: number; readonly because: { readonly kind: 'CATEGORY' | 'CO_PURCHASE' | 'DISCOVERY' | 'FRIENDS' | 'NEW' | 'POPULAR'; readonly text: string; readonly count: number | null; readonly product: { readonly productId: string; readonly title: string; } | null; }; }; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; } | null; };
/** What complements the products of a cart, whoever it belongs to. */
export const complements: Typed<ComplementsResult, ComplementsVariables> = `query complements($productIds: [ProductID!]!, $first: Int = 10, $after: String, $filter: ProductListFilter, $locale: String) {
  complements(
    productIds: $productIds
    first: $first
    after: $after
    filter: $filter
  ) {
    recommendationId
    edges {
      node {
        product {
          productId
          title
          price {
            amount
            currency
          }
        }
        score
        because {
          kind
          text(locale: $locale)
          count
          product {
            productId
            title
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export type SimilarProductsVariables = { readonly productId: string; readonly first?: number; readonly after?: string | null; readonly filter?: { readonly categories?: readonly (string)[] | null; readonly excludeProductIds?: readonly (string)[] | null; readonly inStock?: boolean | null; readonly maxPerCategory?: number | null; readonly priceRange?: { readonly currency?: string | null; readonly max?: number | null; readonly min?: number | null; } | null; } | null; };
export type SimilarProductsResult = { readonly similarProducts: { readonly recommendationId: string; readonly edges: readonly ({ readonly node: { readonly product: { readonly productId: string; readonly title: string; readonly price: { readonly amount: number; readonly currency: string | null; } | null; }; readonly score: number; }; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; } | null; };
/** Products similar to a product. */
export const similarProducts: Typed<SimilarProductsResult, SimilarProductsVariables> = `query similarProducts($productId: ProductID!, $first: Int! = 10, $after: String, $filter: ProductListFilter) {
  similarProducts(
    productId: $productId
    first: $first
    after: $after
    filter: $filter
  ) {
    recommendationId
    edges {
      node {
        product {
          productId
          title
          price {
            amount
            currency
          }
        }
        score
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export type ProductFriendsVariables = { readonly productId: string; readonly first?: number | null; readonly after?: string | null; };
export type ProductFriendsResult = { readonly product: { readonly productId: string; readonly friends: { readonly totalCount: number | null; readonly truncated: boolean; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly user: { readonly userId: string; readonly name: string | null; }; readonly relation: 'FOLLOWED' | 'FRIEND'; readonly action: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly at: string; readonly stars: number | null; readonly text: string | null; }; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; }; } | null; };
/** Who of the customer's friends bought or praised a product, for a product page; asked for with the customer's token. */
export const productFriends: Typed<ProductFriendsResult, ProductFriendsVariables> = `query productFriends($productId: ProductID!, $first: Int = 10, $after: String) {
  product(productId: $productId) {
    productId
    friends(first: $first, after: $after) {
      totalCount
      truncated
      edges {
        cursor
        node {
          user {
            userId
            name
          }
          relation
          action
          at
          stars
          text
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`;

export type FriendsActivityVariables = { readonly first?: number | null; readonly after?: string | null; };
export type FriendsActivityResult = { readonly friendsActivity: { readonly totalCount: number | null; readonly truncated: boolean; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly user: { readonly userId: string; readonly name: string | null; }; readonly relation: 'FOLLOWED' | 'FRIEND'; readonly action: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly at: string; readonly stars: number | null; readonly text: string | null; readonly product: { readonly productId: string; readonly title: string; }; }; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; } | null; };
/** What the customer's friends did lately, for a feed; asked for with the customer's token. */
export const friendsActivity: Typed<FriendsActivityResult, FriendsActivityVariables> = `query friendsActivity($first: Int = 20, $after: String) {
  friendsActivity(first: $first, after: $after) {
    totalCount
    truncated
    edges {
      cursor
      node {
        user {
          userId
          name
        }
        relation
        action
        at
        stars
        text
        product {
          productId
          title
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;

export type FriendsActivityChangedVariables = {  };
export type FriendsActivityChangedResult = { readonly friendsActivityChanged: string | null; };
/** Says when it is time to ask friendsActivity anew; asked for over a socket with the customer's token. */
export const friendsActivityChanged: Typed<FriendsActivityChangedResult, FriendsActivityChangedVariables> = `subscription friendsActivityChanged {
  friendsActivityChanged
}`;

export type RecordImpressionsVariables = { readonly input: { readonly recommendationIds: readonly (string)[]; }; };
export type RecordImpressionsResult = { readonly recordImpressions: ({ readonly __typename: 'ImpressionsCounted'; readonly counted: number; readonly repeated: number; readonly refused: number; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** Count lists of recommendations as shown; sent from time to time with the ids of several pages. */
export const recordImpressions: Typed<RecordImpressionsResult, RecordImpressionsVariables> = `mutation recordImpressions($input: RecordImpressionsInput!) {
  recordImpressions(input: $input) {
    __typename
    ... on ImpressionsCounted {
      counted
      repeated
      refused
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type LikeVariables = { readonly input: { readonly at?: string | null; readonly idempotencyKey: string; readonly productId: string; readonly recommendationId?: string | null; readonly userId: string; }; };
export type LikeResult = { readonly like: ({ readonly __typename: 'Conflict'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'EventRecorded'; readonly recorded: number; readonly duplicates: number; readonly event: { readonly eventId: string; readonly kind: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly at: string; readonly product: { readonly productId: string; readonly eventCounts: { readonly likes: number; }; }; }; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** A person likes a product. */
export const like: Typed<LikeResult, LikeVariables> = `mutation like($input: ActInput!) {
  like(input: $input) {
    __typename
    ... on EventRecorded {
      recorded
      duplicates
      event {
        eventId
        kind
        at
        product {
          productId
          eventCounts {
            likes
          }
        }
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type UnlikeVariables = { readonly input: { readonly productId: string; readonly userId: string; }; };
export type UnlikeResult = { readonly unlike: ({ readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'LikesRemoved'; readonly removed: number; } | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** Remove the likes of a person for a product. */
export const unlike: Typed<UnlikeResult, UnlikeVariables> = `mutation unlike($input: UnlikeInput!) {
  unlike(input: $input) {
    __typename
    ... on LikesRemoved {
      removed
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type AddToCartVariables = { readonly input: { readonly at?: string | null; readonly idempotencyKey: string; readonly productId: string; readonly quantity?: number | null; readonly recommendationId?: string | null; readonly userId: string; }; };
export type AddToCartResult = { readonly addToCart: ({ readonly __typename: 'Conflict'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'EventRecorded'; readonly recorded: number; readonly duplicates: number; readonly event: { readonly eventId: string; readonly kind: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly at: string; readonly quantity: number | null; readonly product: { readonly productId: string; readonly eventCounts: { readonly cartAdds: number; }; }; }; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** A person puts a product into the cart. */
export const addToCart: Typed<AddToCartResult, AddToCartVariables> = `mutation addToCart($input: AddToCartInput!) {
  addToCart(input: $input) {
    __typename
    ... on EventRecorded {
      recorded
      duplicates
      event {
        eventId
        kind
        at
        quantity
        product {
          productId
          eventCounts {
            cartAdds
          }
        }
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type RecordEventsVariables = { readonly input: { readonly events: readonly ({ readonly at?: string | null; readonly channel?: string | null; readonly currency?: string | null; readonly id: string; readonly kind: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly price?: number | null; readonly productId: string; readonly quantity?: number | null; readonly reason?: string | null; readonly recommendationId?: string | null; readonly text?: string | null; readonly userId: string; readonly value?: number | null; })[]; }; };
export type RecordEventsResult = { readonly recordEvents: ({ readonly __typename: 'EventsRecorded'; readonly recorded: number; readonly duplicates: number; readonly refused: readonly ({ readonly index: number; readonly eventId: string; readonly code: string; readonly message: string; readonly path: readonly (string)[]; })[]; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** Store up to 1,000 events; the refused ones come back with a reason. */
export const recordEvents: Typed<RecordEventsResult, RecordEventsVariables> = `mutation recordEvents($input: RecordEventsInput!) {
  recordEvents(input: $input) {
    __typename
    ... on EventsRecorded {
      recorded
      duplicates
      refused {
        index
        eventId
        code
        message
        path
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type RecordVisitorEventsVariables = { readonly input: { readonly events: readonly ({ readonly at?: string | null; readonly id: string; readonly kind: 'ADD_TO_CART' | 'COMMENT' | 'DISLIKE' | 'LIKE' | 'NOT_INTERESTED' | 'PURCHASE' | 'RATE' | 'RETURN' | 'SHARE' | 'VIEW'; readonly productId: string; readonly quantity?: number | null; readonly recommendationId?: string | null; })[]; readonly visitorId: string; }; };
export type RecordVisitorEventsResult = { readonly recordVisitorEvents: ({ readonly __typename: 'EventsRecorded'; readonly recorded: number; readonly duplicates: number; readonly refused: readonly ({ readonly index: number; readonly eventId: string; readonly code: string; readonly message: string; readonly path: readonly (string)[]; })[]; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** What a visitor did before signing in; the refused events come back with a reason. */
export const recordVisitorEvents: Typed<RecordVisitorEventsResult, RecordVisitorEventsVariables> = `mutation RecordVisitorEvents($input: RecordVisitorEventsInput!) {
  recordVisitorEvents(input: $input) {
    __typename
    ... on EventsRecorded {
      recorded
      duplicates
      refused {
        index
        eventId
        code
        message
        path
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type MergeVisitorVariables = { readonly input: { readonly userId: string; readonly visitorId: string; }; };
export type MergeVisitorResult = { readonly mergeVisitor: ({ readonly __typename: 'Conflict'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'VisitorMerged'; readonly recorded: number; readonly duplicates: number; }) | null; };
/** Somebody signs in: what the visitor did is what the person did. */
export const mergeVisitor: Typed<MergeVisitorResult, MergeVisitorVariables> = `mutation MergeVisitor($input: MergeVisitorInput!) {
  mergeVisitor(input: $input) {
    __typename
    ... on VisitorMerged {
      recorded
      duplicates
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;

export type ViewerVariables = {  };
export type ViewerResult = { readonly viewer: { readonly roles: readonly ('ADMIN' | 'ANALYST' | 'CUSTOMER' | 'MARKETER' | 'SERVICE' | 'STOREFRONT' | 'TRACKING')[]; readonly user: { readonly id: string; readonly userId: string; readonly name: string | null; readonly friendCount: number; } | null; } | null; };
/** Who asks, and the customer behind the token: what a page of a storefront begins with. */
export const viewer: Typed<ViewerResult, ViewerVariables> = `query viewer {
  viewer {
    roles
    user {
      id
      userId
      name
      friendCount
    }
  }
}`;

export type SetConsentVariables = { readonly input: { readonly shareActivity: 'FRIENDS' | 'NOBODY'; readonly userId: string; }; };
export type SetConsentResult = { readonly setConsent: ({ readonly __typename: 'ConsentSet'; readonly user: { readonly userId: string; readonly shareActivity: 'FRIENDS' | 'NOBODY' | null; }; } | { readonly __typename: 'InvalidInput'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; } | { readonly __typename: 'NotFound'; readonly code: string; readonly message: string; readonly path: readonly (string)[]; }) | null; };
/** Set who may see a person's activity as a reason. */
export const setConsent: Typed<SetConsentResult, SetConsentVariables> = `mutation setConsent($input: SetConsentInput!) {
  setConsent(input: $input) {
    __typename
    ... on ConsentSet {
      user {
        userId
        shareActivity
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`;
