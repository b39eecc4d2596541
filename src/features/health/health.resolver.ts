import { Ctx, Query, Resolver } from 'type-graphql';
import { Access, type RequestContext } from '../../platform/graphql/index.js';
import { type HealthRecord, type HealthService } from './health.service.js';
import { ServiceHealth } from './health.type.js';

/** Tells how far the service is. */
@Resolver()
export class HealthResolver {
  constructor(private readonly health: HealthService) {}

  @Query(() => ServiceHealth, {
    description: 'How old the data, the latest bulk load and the active model are, and which jobs wait.',
    complexity: 20,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async serviceHealth(@Ctx() context: RequestContext): Promise<HealthRecord> {
    return this.health.read(context.query);
  }
}
