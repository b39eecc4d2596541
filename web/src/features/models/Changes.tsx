import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../app/answer';
import { mayDo, useViewer } from '../../app/viewer';
import { Button } from '../../ui/controls/Button';
import { Dialog } from '../../ui/controls/Dialog';
import { TextField } from '../../ui/controls/TextField';
import { tell } from '../../ui/parts/toasts';
import { ActivateModel, RollBack } from './query';
import { useText } from './text';

/** Whether the person may change which model serves. */
export function useMayChange(): boolean {
  return mayDo(useViewer(), ['SERVICE']);
}

/** Lets a model serve, or withdraws the one that does; asks before either. */
export function Changes({
  model,
}: {
  readonly model: { readonly modelId: string; readonly active: boolean };
}): ReactNode {
  const say = useText();
  const [isAsked, ask] = useState(false);
  const [reason, setReason] = useState('');
  const [activation, activate] = useMutation(ActivateModel);
  const [withdrawal, rollBack] = useMutation(RollBack);
  const { modelId, active } = model;
  const act = async (): Promise<void> => {
    const { data, error } = active ? await rollBack({ reason: reason.trim() || null }) : await activate({ modelId });
    const answer = data && ('rollBack' in data ? data.rollBack : data.activateModel);
    if (answer?.__typename === 'ModelActivated') tell({ text: say('serves.now', { model: answer.model.modelId }) });
    else tell({ text: say('refused', { why: answer?.message ?? (error ? problemOf(error).message : '') }) });
    ask(false);
  };
  if (!useMayChange()) return null;
  const kind = active ? 'rollBack' : 'activate';
  return (
    <>
      <Button onPress={() => ask(true)}>{say(kind)}</Button>
      <Dialog
        title={say(`${kind}.ask`)}
        isOpen={isAsked}
        onClose={() => ask(false)}
        acts={
          <Button kind="strong" isDisabled={activation.fetching || withdrawal.fetching} onPress={() => void act()}>
            {say(`${kind}.yes`)}
          </Button>
        }
      >
        <p>{say(`${kind}.what`, { model: modelId })}</p>
        {active && <TextField label={say('rollBack.reason')} value={reason} onChange={setReason} />}
      </Dialog>
    </>
  );
}
