import { graphql, type ResultOf } from '../../../app/graphql';

export const OpenUpload = graphql(`
  mutation ConsoleOpenUpload {
    openUpload {
      __typename
      ... on UploadChanged {
        upload {
          uploadId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const UploadQuery = graphql(`
  query ConsoleUpload($uploadId: String!) {
    upload(uploadId: $uploadId) {
      uploadId
      files {
        name
        bytes
      }
    }
  }
`);

export const RemoveFile = graphql(`
  mutation ConsoleRemoveUploadedFile($input: RemoveUploadedFileInput!) {
    removeUploadedFile(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

export const RemoveUpload = graphql(`
  mutation ConsoleRemoveUpload($input: RemoveUploadInput!) {
    removeUpload(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

export const ProposalQuery = graphql(`
  query ConsoleProposedMapping($uploadId: String!) {
    proposedMapping(uploadId: $uploadId) {
      mapping
      name
      files {
        file
        target
        mends
        because
        columns
        fields {
          field
          required
          from
        }
        looked
        taken
        rows
      }
      unread {
        name
        why
      }
    }
  }
`);

export const StartIngest = graphql(`
  mutation ConsoleStartIngest($input: StartIngestInput!) {
    startIngest(input: $input) {
      __typename
      ... on JobAccepted {
        job {
          jobId
        }
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const IngestJobQuery = graphql(`
  query ConsoleIngestJob($jobId: JobID!) {
    ingestJob(jobId: $jobId) {
      runId
      trial {
        read
        loaded
        duplicates
        dropped
        quarantined
        kinds {
          kind
          count
        }
        leftOut {
          what
          reason
          count
        }
        problems {
          file
          line
          reason
          detail
          row
        }
      }
    }
  }
`);

export type UploadedFile = NonNullable<ResultOf<typeof UploadQuery>['upload']>['files'][number];
export type Proposal = NonNullable<ResultOf<typeof ProposalQuery>['proposedMapping']>;
export type ProposedFile = Proposal['files'][number];
export type Trial = NonNullable<NonNullable<ResultOf<typeof IngestJobQuery>['ingestJob']>['trial']>;
