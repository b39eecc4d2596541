import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Unanswered } from '../../../app/answer';
import { readFragment } from '../../../app/graphql';
import { hasEnded, useJob } from '../../../app/job';
import { Button } from '../../../ui/controls/Button';
import { Meter } from '../../../ui/parts/Meter';
import { Section } from '../../../ui/parts/Page';
import { Failed } from '../../../ui/states/Failed';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useChange } from './Form';
import { PlanResult } from './PlanResult';
import { PlanFragment, PlanOfJobQuery } from './query';
import { useText } from './text';

/** A plan that is made as a job: how far it is, then the plan. */
export function JobPlan({ jobId }: { readonly jobId: string }): ReactNode {
  const say = useText();
  const { share } = useNumbers();
  const change = useChange();
  const { job, error } = useJob(jobId);
  const isDone = job?.status === 'SUCCEEDED';
  const [answer, ask] = useQuery({ query: PlanOfJobQuery, variables: { jobId }, pause: !isDone });
  const failure = error ?? answer.error;
  if (failure) return <Unanswered error={failure} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  const again = <Button onPress={() => change({})}>{say(isDone ? 'job.live' : 'job.leave')}</Button>;
  const plan = isDone ? readFragment(PlanFragment, answer.data?.seedPlan) : undefined;
  if (plan) return <PlanResult plan={plan} acts={again} />;
  if (!job || isDone) return <Loading rows={12} />;
  if (hasEnded(job)) {
    const { code = job.status, message = say('job.ended') } = job.error ?? {};
    return <Failed problem={{ code, message }} onRetry={() => change({})} />;
  }
  return (
    <Section title={say('job.title')} note={say('job.note')} acts={again}>
      <Meter share={job.progress} text={job.status === 'QUEUED' ? say('job.waits') : share(job.progress)} />
    </Section>
  );
}
