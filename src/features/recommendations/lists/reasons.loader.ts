import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type Reason, type ReasonSubject } from '../reasons/reason.js';
import { type ReasonsService } from '../reasons/reasons.service.js';

/** Reasons of products on lists, all of one answer by two queries at most; each is found once. */
export function reasonLoader(reasons: ReasonsService, context: RequestContext): DataLoader<ReasonSubject, Reason> {
  return context.loaders.get(
    'recommendations.reasons',
    () => new DataLoader((subjects) => reasons.of(subjects, context.query)),
  );
}
