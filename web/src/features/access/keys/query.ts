import { graphql, type ResultOf } from '../../../app/graphql';

export const KeysQuery = graphql(`
  query ConsoleKeys($revoked: Boolean!) {
    apiKeys(first: 100, revoked: $revoked) {
      edges {
        node {
          keyId
          name
          roles
          createdAt
          createdBy
          lastUsedAt
          revokedAt
          revokedBy
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const CreateKey = graphql(`
  mutation ConsoleCreateKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on ApiKeyCreated {
        secret
        key {
          keyId
          name
        }
      }
      ... on UserError {
        message
        path
      }
    }
  }
`);

export const RevokeKey = graphql(`
  mutation ConsoleRevokeKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      __typename
      ... on ApiKeyRevoked {
        key {
          keyId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export type Key = NonNullable<ResultOf<typeof KeysQuery>['apiKeys']>['edges'][number]['node'];
