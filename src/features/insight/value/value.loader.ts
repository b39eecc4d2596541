import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type UserId } from '../../people/index.js';
import { type PersonValue } from './value.js';
import { type ValueService } from './value.service.js';

/** What is foreseen of each person of an answer, in one query. */
export function valueLoader(
  service: ValueService,
  context: RequestContext,
): DataLoader<UserId, PersonValue | undefined> {
  return context.loaders.get(
    'insight.value',
    () => new DataLoader<UserId, PersonValue | undefined>((ids) => service.of(ids, context.query)),
  );
}
