import { graphql, type ResultOf } from '../../app/graphql';

/** What is said of a model in a list, and of two side by side. */
export const ModelsQuery = graphql(`
  query ConsoleModels {
    models(first: 50) {
      edges {
        node {
          modelId
          active
          createdAt
          activatedAt
          withdrawnAt
          trainedOn {
            cutoff
            users
            products
            events
          }
          card {
            rows {
              name
              ndcgAt20 {
                value
                standardError
                differenceToServed
                differenceError
              }
            }
            verdicts {
              metric
              within
            }
          }
        }
      }
    }
  }
`);

export type ModelRow = NonNullable<ResultOf<typeof ModelsQuery>['models']>['edges'][number]['node'];

export const ModelQuery = graphql(`
  query ConsoleModel($modelId: ModelID!) {
    model(modelId: $modelId) {
      modelId
      active
      createdAt
      activatedAt
      withdrawnAt
      trainedOn {
        cutoff
        users
        products
        events
        ties
      }
      card {
        split
        testFrom
        seconds
        notes
        weights {
          part
          weight
        }
        rows {
          name
          people
          coverage
          recallAt20 {
            value
            standardError
            differenceToServed
            differenceError
          }
          ndcgAt20 {
            value
            standardError
            differenceToServed
            differenceError
          }
        }
        fairness {
          people
          products {
            group
            items
            attention
            places
            coverage
          }
          groups {
            by
            group
            people
            ndcgAt10
            standardError
          }
          gaps {
            by
            gap
            standardError
          }
          floors {
            floor
            attention
            ndcgAt10
            lost
            lostError
            reached
          }
        }
        slices {
          name
          people
          rows {
            name
            ndcgAt20
          }
          socialLift {
            difference
            lower
            upper
          }
        }
      }
      intent {
        horizonDays
        features {
          feature
          importance
          useful
        }
        judged {
          people
          bought
          ways {
            way
            used
            auc
            averagePrecision
            calibrationError
            logLoss
          }
        }
      }
      salesRankings {
        name
        spearman
        ndcg
      }
    }
  }
`);

export type Model = NonNullable<ResultOf<typeof ModelQuery>['model']>;
export type Card = Model['card'];
export type Row = Card['rows'][number];

export const ActivateModel = graphql(`
  mutation ConsoleActivateModel($modelId: ModelID!) {
    activateModel(input: { modelId: $modelId }) {
      __typename
      ... on ModelActivated {
        model {
          modelId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const RollBack = graphql(`
  mutation ConsoleRollBack($reason: String) {
    rollBack(input: { reason: $reason }) {
      __typename
      ... on ModelActivated {
        model {
          modelId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const Train = graphql(`
  mutation ConsoleTrain {
    train(input: {}) {
      __typename
      ... on JobAccepted {
        job {
          jobId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
