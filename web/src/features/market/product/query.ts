import { graphql, type ResultOf } from '../../../app/graphql';

export const WarningsQuery = graphql(`
  query ConsoleStockWarnings($withinDays: Int!) {
    stockWarnings(withinDays: $withinDays) {
      productId
      title
      stock
      perDay
      daysOfCover
    }
  }
`);
export type Warning = NonNullable<ResultOf<typeof WarningsQuery>['stockWarnings']>[number];

export const DemandQuery = graphql(`
  query ConsoleDemand($productId: ProductID!, $locale: String) {
    product(productId: $productId) {
      productId
      title(locale: $locale)
      stock
      price {
        amount
        currency
      }
    }
    demand(productId: $productId) {
      method
      intermittent
      knownDays
      together
      total {
        expected
        lower
        upper
      }
      days {
        day
        expected
        lower
        upper
      }
      past {
        day
        pieces
      }
    }
  }
`);
export type Foreseen = NonNullable<ResultOf<typeof DemandQuery>['demand']>;
export type Product = NonNullable<ResultOf<typeof DemandQuery>['product']>;

export const PriceQuery = graphql(`
  query ConsolePriceAdvice($input: PriceAdviceInput!) {
    priceAdvice(input: $input) {
      elasticity {
        value
        lower
        upper
        weeks
        products
      }
      doubt
      reason
      reasonZh
      now {
        price
        sold
        revenue
        margin
        marginLower
        marginUpper
        currency
      }
      suggested {
        price
        sold
        revenue
        margin
        marginLower
        marginUpper
        currency
      }
    }
  }
`);
export type Advice = NonNullable<ResultOf<typeof PriceQuery>['priceAdvice']>;

export const ChangesQuery = graphql(`
  query ConsolePriceChanges($productId: ProductID!) {
    priceChanges(productId: $productId) {
      id
      at
      by
      before
      price
      currency
      revertedAt
      revertedBy
    }
  }
`);
export type Change = NonNullable<ResultOf<typeof ChangesQuery>['priceChanges']>[number];

export const ApplyPrice = graphql(`
  mutation ConsoleApplyPrice($input: ApplyPriceInput!) {
    applyPrice(input: $input) {
      __typename
      ... on PriceChanged {
        change {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const RevertPrice = graphql(`
  mutation ConsoleRevertPrice($id: ID!) {
    revertPrice(id: $id) {
      __typename
      ... on PriceChanged {
        change {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
