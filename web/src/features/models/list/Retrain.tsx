import { useEffect, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { CancelJob, hasEnded, useJob } from '../../../app/job';
import { mayDo, useViewer } from '../../../app/viewer';
import { Button } from '../../../ui/controls/Button';
import { Meter } from '../../../ui/parts/Meter';
import { Section } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { Failed } from '../../../ui/states/Failed';
import { useNumbers } from '../../../words/numbers';
import { Train } from '../query';
import { useText } from '../text';
import { models } from './route';

/** Starts a training, which the link then watches. */
export function Retrain(): ReactNode {
  const say = useText();
  const navigate = models.useNavigate();
  const [{ fetching }, train] = useMutation(Train);
  const begin = async (): Promise<void> => {
    const { data, error } = await train({});
    const answer = data?.train;
    if (answer?.__typename === 'JobAccepted')
      return navigate({ search: (before) => ({ ...before, job: answer.job.jobId }), replace: true });
    tell({ text: say('refused', { why: answer?.message ?? (error ? problemOf(error).message : '') }) });
  };
  return (
    <Button isDisabled={fetching} onPress={() => void begin()}>
      {say('train')}
    </Button>
  );
}

/** How far a training is, with a button that stops it; when it has ended, its model serves and the list is asked anew. */
export function Training({ jobId, onEnd }: { readonly jobId: string; readonly onEnd: () => void }): ReactNode {
  const say = useText();
  const { share } = useNumbers();
  const { job, error } = useJob(jobId);
  const [, cancel] = useMutation(CancelJob);
  const mayStop = mayDo(useViewer(), ['SERVICE']);
  const ended = hasEnded(job);
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  if (error) return <Failed problem={problemOf(error)} />;
  if (!job) return null;
  if (job.status === 'SUCCEEDED') {
    return (
      <Section title={say('train.title')}>
        <p>
          {say('train.done')}{' '}
          {job.modelId && (
            <Link to="/models/$modelId" params={{ modelId: job.modelId }}>
              {job.modelId}
            </Link>
          )}
        </p>
      </Section>
    );
  }
  if (job.status === 'CANCELLED') {
    return (
      <Section title={say('train.title')}>
        <p role="status">{say('train.stopped')}</p>
      </Section>
    );
  }
  if (ended) {
    const { code = job.status, message = say('train.ended') } = job.error ?? {};
    return <Failed problem={{ code, message }} />;
  }
  return (
    <Section
      title={say('train.title')}
      note={say('train.note')}
      acts={mayStop && <Button onPress={() => void cancel({ input: { jobId } })}>{say('train.stop')}</Button>}
    >
      <Meter
        share={job.progress}
        text={job.status === 'QUEUED' ? say('train.waits') : `${share(job.progress)} ${job.stage ?? ''}`}
      />
    </Section>
  );
}
