import { graphql, type ResultOf } from '../../../app/graphql';

export const CouponsQuery = graphql(`
  query ConsoleCoupons {
    couponBatches(first: 100) {
      totalCount
      edges {
        node {
          batchId
          name
          state
          people
          codes
          redeemed
          spent {
            amount
            currency
          }
          budget {
            amount
            currency
          }
          terms {
            expiresAt
          }
        }
      }
    }
    segments(first: 100) {
      edges {
        node {
          segmentId
          name
          contactable
        }
      }
    }
  }
`);
export type Listed = NonNullable<ResultOf<typeof CouponsQuery>['couponBatches']>['edges'][number]['node'];
export type Segment = NonNullable<ResultOf<typeof CouponsQuery>['segments']>['edges'][number]['node'];

export const BatchQuery = graphql(`
  query ConsoleCouponBatch($batchId: CouponBatchID!) {
    couponBatch(batchId: $batchId) {
      batchId
      name
      state
      choice
      segment {
        segmentId
        name
      }
      terms {
        discount
        value
        currency
        mostOff
        minimumOrder
        expiresAt
      }
      perPerson
      mostRedemptions
      returnsGiveBack
      createdAt
      endedAt
      people
      codes
      redeemed
      givenBack
      budget {
        amount
        currency
      }
      spent {
        amount
        currency
      }
      orderValue {
        amount
        currency
      }
    }
  }
`);
export type Batch = NonNullable<ResultOf<typeof BatchQuery>['couponBatch']>;

export const RedemptionsQuery = graphql(`
  query ConsoleCouponRedemptions($batchId: CouponBatchID!, $after: String) {
    couponBatch(batchId: $batchId) {
      batchId
      redemptions(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            orderId
            at
            returnedAt
            amount {
              amount
              currency
            }
            orderValue {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);

export const PreviewQuery = graphql(`
  query ConsoleCouponPreview($input: CouponPlanInput!) {
    couponPreview(input: $input) {
      members
      contactable
      people
      codes
      covered
      basis
      worstCase {
        amount
        currency
      }
      expectedCost {
        amount
        currency
      }
      uplift {
        experimentName
        people
        boughtWith
        boughtWithout
        learner
        qini {
          value
          standardError
        }
        responseOnly {
          value
          standardError
        }
        difference {
          value
          standardError
        }
        curve {
          share
          uplift
          responseOnly
          random
        }
        advice
        chosen {
          gain {
            amount
            currency
          }
          lower {
            amount
          }
          upper {
            amount
          }
        }
        everybody {
          gain {
            amount
            currency
          }
          lower {
            amount
          }
          upper {
            amount
          }
        }
        better {
          gain {
            amount
            currency
          }
          lower {
            amount
          }
          upper {
            amount
          }
        }
      }
    }
  }
`);
export type Preview = NonNullable<ResultOf<typeof PreviewQuery>['couponPreview']>;
export type Uplift = NonNullable<Preview['uplift']>;

export const IssueCoupons = graphql(`
  mutation ConsoleIssueCoupons($input: IssueCouponsInput!) {
    issueCoupons(input: $input) {
      __typename
      ... on CouponBatchSaved {
        batch {
          batchId
          people
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const EndCoupons = graphql(`
  mutation ConsoleEndCoupons($input: CouponBatchInput!) {
    endCoupons(input: $input) {
      __typename
      ... on CouponBatchSaved {
        batch {
          batchId
          state
          endedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
