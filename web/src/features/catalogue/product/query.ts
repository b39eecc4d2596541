import { graphql, type ResultOf } from '../../../app/graphql';

export const ProductQuery = graphql(`
  query ConsoleProduct($productId: ProductID!, $locale: String) {
    product(productId: $productId) {
      productId
      title(locale: $locale)
      brand
      tags
      stock
      active
      releasedAt
      price {
        amount
        currency
      }
      categories {
        categoryId
        name(locale: $locale)
      }
      eventCounts {
        views
        likes
        shares
        cartAdds
        ratings
        purchases
        returns
      }
    }
  }
`);
export type Product = NonNullable<ResultOf<typeof ProductQuery>['product']>;

export const ProductSalesQuery = graphql(`
  query ConsoleProductSales($productId: ProductID!) {
    wordOfMouthSales(productId: $productId) {
      adjusted
      lower
      upper
      proven
      bought
      expected
      basedOn {
        product {
          productId
          title
        }
      }
    }
    wordOfMouthSeries(productId: $productId) {
      periods {
        from
        until
        complete
        sales {
          adjusted
          lower
          upper
          proven
        }
      }
    }
  }
`);
export type ProductSales = ResultOf<typeof ProductSalesQuery>;

export const CascadeQuery = graphql(`
  query ConsoleCascade($productId: ProductID!, $after: String) {
    trackCascade(productId: $productId) {
      byDepth
      medianDays
      inauthenticPeople
      truncated
      starters {
        user {
          userId
          name
        }
        at
        children
        descendants
      }
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
            depth
            days
            children
            descendants
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
export type Cascade = NonNullable<ResultOf<typeof CascadeQuery>['trackCascade']>;
export type Step = Cascade['steps']['edges'][number]['node'];

export const ProductsQuery = graphql(`
  query ConsoleProducts($filter: ProductFilter, $after: String) {
    products(first: 100, after: $after, filter: $filter) {
      edges {
        node {
          productId
          title
          brand
          stock
          active
          price {
            amount
            currency
          }
          categories {
            name
          }
          eventCounts {
            views
            likes
            purchases
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
`);
export type Listed = NonNullable<ResultOf<typeof ProductsQuery>['products']>['edges'][number]['node'];
