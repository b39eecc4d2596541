import { useEffect, useRef, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Unanswered } from '../../../app/answer';
import { type ResultOf } from '../../../app/graphql';
import { CancelJob, hasEnded, useJob } from '../../../app/job';
import { Button } from '../../../ui/controls/Button';
import { Meter } from '../../../ui/parts/Meter';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { IngestJobQuery } from './query';

type Found = NonNullable<ResultOf<typeof IngestJobQuery>['ingestJob']>;

/** A job that reads the files: how far it is, with a button that stops it; then what came of it. */
export function IngestProgress(props: {
  readonly jobId: string;
  readonly title: string;
  readonly done: (found: Found) => ReactNode;
}): ReactNode {
  const { jobId, title, done } = props;
  const say = useText();
  const { share } = useNumbers();
  const place = useRef<HTMLDivElement>(null);
  const { job, error } = useJob(jobId);
  const [, cancel] = useMutation(CancelJob);
  const isDone = job?.status === 'SUCCEEDED';
  const [answer, ask] = useQuery({ query: IngestJobQuery, variables: { jobId }, pause: !isDone });
  useEffect(() => place.current?.focus(), []);
  const failure = error ?? answer.error;
  const found = isDone ? answer.data?.ingestJob : undefined;
  const content = (): ReactNode => {
    if (failure) return <Unanswered error={failure} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
    if (found) return done(found);
    if (job?.status === 'CANCELLED') return <p role="status">{say('cancelled')}</p>;
    if (job?.status === 'DEAD')
      return (
        <p role="alert">
          {job.error?.message ?? say('failed')} <code>{job.error?.code}</code>
        </p>
      );
    return (
      <>
        <Meter share={job?.progress ?? 0} text={!job || job.status === 'QUEUED' ? say('waits') : share(job.progress)} />
        <div className="acts">
          <Button isDisabled={hasEnded(job)} onPress={() => void cancel({ input: { jobId } })}>
            {say('cancel')}
          </Button>
        </div>
      </>
    );
  };
  return (
    <div ref={place} tabIndex={-1} className="outcome">
      <Section title={title}>{content()}</Section>
    </div>
  );
}
