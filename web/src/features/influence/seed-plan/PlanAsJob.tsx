import { type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { type VariablesOf } from '../../../app/graphql';
import { Button } from '../../../ui/controls/Button';
import { tell } from '../../../ui/parts/toasts';
import { StartPlan, type PlanQuery } from './query';
import { seeds } from './route';
import { useText } from './text';

/** Makes the same plan as a job, for a shop in which a plan takes longer than an answer may. */
export function PlanAsJob({ input }: { readonly input: VariablesOf<typeof PlanQuery>['input'] }): ReactNode {
  const say = useText();
  const navigate = seeds.useNavigate();
  const [{ fetching }, start] = useMutation(StartPlan);
  const begin = async (): Promise<void> => {
    const { data, error } = await start({ input });
    const answer = data?.startSeedPlan;
    if (answer?.__typename === 'JobAccepted')
      return navigate({ search: (before) => ({ ...before, job: answer.job.jobId }), replace: true });
    tell({ text: say('job.refused', { why: answer?.message ?? (error ? problemOf(error).message : '') }) });
  };
  return (
    <Button isDisabled={fetching} onPress={() => void begin()}>
      {say('job.start')}
    </Button>
  );
}
