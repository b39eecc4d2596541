import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Dialog } from '../../../ui/controls/Dialog';
import { tell } from '../../../ui/parts/toasts';
import { useText } from '../text';
import { forgetEdits } from './edits';
import { RemoveUpload } from './query';

/** Removes all files that were brought, after asking once more. */
export function RemoveAll(props: {
  readonly uploadId: string;
  readonly files: number;
  readonly onRemoved: () => void;
}): ReactNode {
  const { uploadId, files, onRemoved } = props;
  const say = useText();
  const [isAsked, setAsked] = useState(false);
  const [{ data, error, fetching }, remove] = useMutation(RemoveUpload);
  const refused = data?.removeUpload && 'message' in data.removeUpload ? data.removeUpload.message : undefined;
  const failed = refused ?? (error && problemOf(error).message);
  const removeNow = async (): Promise<void> => {
    const answer = await remove({ input: { uploadId } });
    if (answer.data?.removeUpload?.__typename !== 'UploadRemoved') return;
    forgetEdits(uploadId);
    tell({ text: say('remove.all.done', { count: files }) });
    onRemoved();
  };
  return (
    <>
      <Button onPress={() => setAsked(true)}>{say('remove.all')}</Button>
      <Dialog
        title={say('remove.all.sure', { count: files })}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        acts={
          <Button kind="strong" isDisabled={fetching} onPress={() => void removeNow()}>
            {say('remove.all.now')}
          </Button>
        }
      >
        <p>{say('remove.all.what')}</p>
        {failed && <p role="alert">{failed}</p>}
      </Dialog>
    </>
  );
}
