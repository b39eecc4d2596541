import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type UserId } from '../../people/index.js';
import { type CaseAct, type RiskCaseRecord } from './case.js';
import { type CasesService } from './cases.service.js';

/** The case of each person of an answer, in one query; not cached, because a mutation of the request may change it. */
export function caseLoader(
  cases: CasesService,
  context: RequestContext,
): DataLoader<UserId, RiskCaseRecord | undefined> {
  return context.loaders.get(
    'risk.case',
    () =>
      new DataLoader<UserId, RiskCaseRecord | undefined>((ids) => cases.ofPeople(ids, context.query), { cache: false }),
  );
}

/** What was done with each case of an answer, in one query; not cached either. */
export function actsLoader(cases: CasesService, context: RequestContext): DataLoader<string, CaseAct[]> {
  return context.loaders.get(
    'risk.acts',
    () => new DataLoader<string, CaseAct[]>((ids) => cases.acts(ids, context.query), { cache: false }),
  );
}
