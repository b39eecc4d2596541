import { type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { tell } from '../../../ui/parts/toasts';
import { useText } from '../text';
import { type Chosen, StartExperiment, StopExperiment } from './query';

/** Begins a draft, ends what runs. */
export function BeginEnd({ of: { id, state } }: { readonly of: Chosen }): ReactNode {
  const say = useText();
  const [started, start] = useMutation(StartExperiment);
  const [stopped, stop] = useMutation(StopExperiment);
  const answers = [started.data?.startExperiment, stopped.data?.stopExperiment];
  const refused = answers.flatMap((one) => (one && 'message' in one ? one.message : []))[0];
  const error = started.error ?? stopped.error;
  const failed = refused ?? (error && problemOf(error).message);
  const input = { experimentId: id };
  const startNow = async (): Promise<void> => {
    const answer = await start({ input });
    if (answer.data?.startExperiment?.__typename === 'ExperimentChanged') tell({ text: say('begun') });
  };
  const stopNow = async (): Promise<void> => {
    const answer = await stop({ input });
    if (answer.data?.stopExperiment?.__typename === 'ExperimentChanged') tell({ text: say('ended') });
  };
  if (state === 'STOPPED') return null;
  return (
    <div className="acts">
      {state === 'DRAFT' ? (
        <Button kind="strong" isDisabled={started.fetching} onPress={() => void startNow()}>
          {say('begin')}
        </Button>
      ) : (
        <Button isDisabled={stopped.fetching} onPress={() => void stopNow()}>
          {say('end')}
        </Button>
      )}
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}
