import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { Section } from '../../../ui/parts/Page';
import { tell } from '../../../ui/parts/toasts';
import { SaveAudience } from './query';
import { useText } from './text';

/** Keeps the people as a segment. */
export function SaveForm({ productId, size }: { readonly productId: string; readonly size: number }): ReactNode {
  const say = useText();
  const [name, setName] = useState('');
  const [{ data, error, fetching }, save] = useMutation(SaveAudience);
  const answer = data?.saveLaunchAudience;
  const refused = answer && 'message' in answer ? answer.message : error && problemOf(error).message;
  const saveNow = async (): Promise<void> => {
    const saved = (await save({ input: { productId, size, name } })).data?.saveLaunchAudience;
    if (saved?.__typename === 'SegmentSaved') tell({ text: say('saved', { name }) });
  };
  return (
    <Section title={say('save.title')} note={say('save.note')}>
      <div className="launch-save">
        <TextField label={say('name')} value={name} onChange={setName} error={refused} />
        <Button kind="strong" isDisabled={fetching || name.trim() === ''} onPress={() => void saveNow()}>
          {say('save')}
        </Button>
        {answer?.__typename === 'SegmentSaved' && (
          <Link to="/segments" search={{ segment: answer.segment.segmentId }}>
            {say('open')}
          </Link>
        )}
      </div>
    </Section>
  );
}
