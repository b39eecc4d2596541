import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type UserId } from '../../people/index.js';
import { type PersonIntent } from './intent.js';
import { type IntentService } from './intent.service.js';

/** How probably each person of an answer buys, in one query. */
export function intentLoader(
  service: IntentService,
  context: RequestContext,
): DataLoader<UserId, PersonIntent | undefined> {
  return context.loaders.get(
    'insight.intent',
    () => new DataLoader<UserId, PersonIntent | undefined>((ids) => service.of(ids, context.query)),
  );
}
