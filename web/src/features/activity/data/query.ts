import { graphql, type ResultOf } from '../../../app/graphql';

export const RunsQuery = graphql(`
  query ConsoleRuns {
    ingestRuns(first: 100) {
      edges {
        node {
          runId
          folder
          mapping
          demo
          status
          startedAt
          read
          loaded
          duplicates
          dropped
          quarantined
        }
      }
    }
  }
`);

export const RunQuery = graphql(`
  query ConsoleRun($runId: String!) {
    ingestRun(runId: $runId) {
      runId
      folder
      mapping
      demo
      status
      startedAt
      seconds
      read
      loaded
      duplicates
      dropped
      quarantined
      files {
        name
        read
        loaded
        duplicates
        dropped
        quarantined
        joins {
          what
          named
          known
        }
      }
      leftOut {
        what
        reason
        count
      }
      quarantine(first: 20) {
        file
        line
        reason
        detail
        row
      }
    }
  }
`);

export type Run = NonNullable<ResultOf<typeof RunsQuery>['ingestRuns']>['edges'][number]['node'];
export type Report = NonNullable<ResultOf<typeof RunQuery>['ingestRun']>;
