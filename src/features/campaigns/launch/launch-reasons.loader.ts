import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type LaunchAudienceRecord } from './launch-audience.js';
import { type LaunchAudienceService } from './launch-audience.service.js';
import { type LaunchReason } from './launch-reason.js';

/** Why people are in the audience of a product, all of one answer in one query. */
export function launchReasonsLoader(
  audiences: LaunchAudienceService,
  of: Pick<LaunchAudienceRecord, 'productId' | 'until'>,
  context: RequestContext,
): DataLoader<string, LaunchReason[]> {
  return context.loaders.get(
    `campaigns.launch-reasons:${of.productId}`,
    () => new DataLoader((ids: readonly string[]) => audiences.reasons(of, ids, context.query), { cache: false }),
  );
}
