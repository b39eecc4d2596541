import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { problemOf, Unanswered } from '../../../app/answer';
import { readFragment } from '../../../app/graphql';
import { Loading } from '../../../ui/states/Loading';
import { PlanAsJob } from './PlanAsJob';
import { PlanResult } from './PlanResult';
import { PlanFragment, PlanQuery } from './query';
import { inputOf } from './request';
import { type PlanSearch } from './route';
import { useText } from './text';

/** Failures that a job would meet as well. */
const OF_THE_REQUEST = ['INVALID_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'NO_ACTIVE_MODEL'];

/** The plan of the request, planned anew with each change; refused or too slow, it can be made as a job. */
export function LivePlan({ search }: { readonly search: PlanSearch & { readonly productId: string } }): ReactNode {
  const say = useText();
  const key = JSON.stringify(search);
  const input = useMemo(() => inputOf(JSON.parse(key) as typeof search), [key]);
  const [{ data, error, fetching }, ask] = useQuery({ query: PlanQuery, variables: { input } });
  if (error) {
    return (
      <>
        <Unanswered error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        {!OF_THE_REQUEST.includes(problemOf(error).code) && (
          <div className="acts">
            <PlanAsJob input={input} />
          </div>
        )}
      </>
    );
  }
  const plan = readFragment(PlanFragment, data?.planSeeds);
  if (!plan) return <Loading rows={12} />;
  return (
    <div className="plan-answer" aria-busy={fetching}>
      {fetching && (
        <p className="note plan-busy" role="status">
          {say('planning')}
        </p>
      )}
      <PlanResult plan={plan} acts={<PlanAsJob input={input} />} />
    </div>
  );
}
