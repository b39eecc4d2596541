import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ApiKeys } from '../../platform/auth/index.js';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  orFailure,
  PageArgs,
  pageOf,
  type RequestContext,
  type UserError,
} from '../../platform/graphql/index.js';
import { beforeTime } from '../../platform/graphql/keyset.js';
import { CreateApiKeyInput, RevokeApiKeyInput } from './access.input.js';
import {
  type ApiKey,
  ApiKeyConnection,
  type ApiKeyCreated,
  type ApiKeyRevoked,
  CreateApiKeyPayload,
  RevokeApiKeyPayload,
} from './api-key.type.js';

/** The keys by which programs come in, for whoever runs the service. */
@Resolver()
export class AccessResolver {
  constructor(private readonly keys: ApiKeys) {}

  @Query(() => ApiKeyConnection, {
    complexity: listCost('API_KEYS'),
    description: 'API keys, the latest first: who made each, when it was used last, who revoked it.',
  })
  @Access('ADMIN')
  async apiKeys(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('revoked', () => Boolean, { defaultValue: false, description: 'Revoked keys instead of those that are good.' })
    revoked: boolean,
    @Ctx() { query }: RequestContext,
  ): Promise<Connection<ApiKey>> {
    const keys = await this.keys.list({ revoked, limit: checkFirst(first) + 1, ...beforeTime(after) }, query);
    return pageOf(
      keys,
      first,
      (key) => key,
      ({ createdAt, keyId }) => [createdAt.getTime(), keyId],
    );
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a key for a program. Its secret is in the answer and is never shown again.',
  })
  @Access('ADMIN')
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key to make.' }) { name, roles }: CreateApiKeyInput,
    @Ctx() { query, identity }: RequestContext,
  ): Promise<ApiKeyCreated | UserError> {
    return orFailure(() => this.keys.create(name, roles, identity!.subject, query));
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description:
      'Revokes a key for good. This server refuses it at once, others within ten seconds. Revoking it again changes nothing.',
  })
  @Access('ADMIN')
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) { keyId }: RevokeApiKeyInput,
    @Ctx() { query, identity }: RequestContext,
  ): Promise<ApiKeyRevoked | UserError> {
    return orFailure(async () => ({ key: await this.keys.revoke(keyId, identity!.subject, query) }));
  }
}
