import { graphql } from '../../../src/app/graphql';

/** A product as a card shows it. */
const CARD = graphql(`
  fragment Card on Product @_unmask {
    productId
    title
    price {
      amount
      currency
    }
    categories {
      categoryId
      name
    }
  }
`);

export const FOR_YOU = graphql(
  `
    query forYou($userId: UserID!, $surface: Surface, $productIds: [ProductID!], $first: Int!, $locale: String) {
      recommendations(userId: $userId, first: $first, surface: $surface, productIds: $productIds) {
        recommendationId
        edges {
          node {
            score
            product {
              ...Card
            }
            because {
              kind
              text(locale: $locale)
              friends {
                relation
                action
                at
                stars
                user {
                  userId
                  name
                }
              }
            }
          }
        }
      }
    }
  `,
  [CARD],
);

export const POPULAR = graphql(
  `
    query everybody($first: Int!) {
      popular(first: $first) {
        recommendationId
        edges {
          node {
            product {
              ...Card
            }
          }
        }
      }
    }
  `,
  [CARD],
);

/** The parts of the scores of a list; they are computed only where they are asked for. */
export const WHY = graphql(`
  query why($userId: UserID!, $first: Int!) {
    recommendations(userId: $userId, first: $first) {
      edges {
        node {
          score
          product {
            productId
          }
          attribution {
            products {
              value
              product {
                title
              }
            }
            otherProducts
            friends {
              value
              user {
                userId
                name
              }
            }
            otherFriends
            network
            popularity
          }
        }
      }
    }
  }
`);

export const PRODUCT = graphql(
  `
    query productPage($productId: ProductID!) {
      product(productId: $productId) {
        ...Card
        description
        brand
        friends(first: 10) {
          totalCount
          edges {
            node {
              relation
              action
              at
              stars
              text
              user {
                userId
                name
              }
            }
          }
        }
      }
    }
  `,
  [CARD],
);

export const SIMILAR = graphql(
  `
    query similar($productId: ProductID!, $first: Int!) {
      similarProducts(productId: $productId, first: $first) {
        edges {
          node {
            product {
              ...Card
            }
          }
        }
      }
    }
  `,
  [CARD],
);

export const SEARCH = graphql(
  `
    query search($text: String!, $first: Int!) {
      products(first: $first, filter: { text: $text, active: true }) {
        totalCount
        edges {
          node {
            ...Card
            friends(first: 3) {
              totalCount
              edges {
                node {
                  user {
                    userId
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [CARD],
);

export const CART_PRODUCT = graphql(
  `
    query cartLine($productId: ProductID!) {
      product(productId: $productId) {
        ...Card
      }
    }
  `,
  [CARD],
);

export const ACTIVITY = graphql(
  `
    query friendsActivity($first: Int!) {
      friendsActivity(first: $first) {
        totalCount
        edges {
          node {
            relation
            action
            at
            stars
            text
            user {
              userId
              name
            }
            product {
              ...Card
            }
          }
        }
      }
    }
  `,
  [CARD],
);

export const ME = graphql(`
  query me($userId: UserID!) {
    user(userId: $userId) {
      userId
      name
      shareActivity
      friendCount
      friends(first: 12) {
        edges {
          node {
            userId
            name
          }
        }
      }
      events(first: 50, filter: { kinds: [LIKE] }) {
        edges {
          node {
            eventId
            product {
              productId
            }
          }
        }
      }
    }
  }
`);

export const LIKE = graphql(`
  mutation like($input: ActInput!) {
    like(input: $input) {
      __typename
      ... on EventRecorded {
        event {
          eventId
          kind
          product {
            productId
          }
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const UNLIKE = graphql(`
  mutation unlike($input: UnlikeInput!) {
    unlike(input: $input) {
      __typename
      ... on LikesRemoved {
        removed
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const PUT_INTO_CART = graphql(`
  mutation addToCart($input: AddToCartInput!) {
    addToCart(input: $input) {
      __typename
      ... on EventRecorded {
        event {
          eventId
          product {
            productId
          }
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const TAKE_FROM_CART = graphql(`
  mutation removeFromCart($input: RemoveFromCartInput!) {
    removeFromCart(input: $input) {
      __typename
      ... on RemovedFromCart {
        removed
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const SET_CONSENT = graphql(`
  mutation setConsent($input: SetConsentInput!) {
    setConsent(input: $input) {
      __typename
      ... on ConsentSet {
        user {
          userId
          shareActivity
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
