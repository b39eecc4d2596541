import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Checks } from '../../../ui/controls/Checks';
import { Dialog } from '../../../ui/controls/Dialog';
import { TextField } from '../../../ui/controls/TextField';
import { useText } from '../text';
import { CreateKey } from './query';
import { KEY_ROLES, type KeyRole } from './roles';
import { Secret } from './Secret';

/** Makes a key: what it is for and what it may do; then its secret, this once. */
export function NewKey({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useText();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly KeyRole[]>([]);
  const [{ data, error, fetching }, create] = useMutation(CreateKey);
  const made = data?.createApiKey;
  if (made?.__typename === 'ApiKeyCreated') {
    return (
      <Dialog key="made" title={say('made', { name: made.key.name })} isOpen isKept onClose={onClose}>
        <Secret secret={made.secret} />
      </Dialog>
    );
  }
  const refusal = made && 'message' in made ? made : undefined;
  const aboutRoles = refusal?.path.includes('roles') ?? false;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void create({ input: { name: name.trim(), roles: [...roles] } });
  };
  return (
    <Dialog
      title={say('new')}
      isOpen
      onClose={onClose}
      acts={
        <Button kind="strong" type="submit" form="new-key" isDisabled={fetching || name === '' || roles.length === 0}>
          {say('make')}
        </Button>
      }
    >
      <form id="new-key" className="form" onSubmit={submit}>
        <TextField
          label={say('new.name')}
          note={say('new.name.note')}
          autoComplete="off"
          value={name}
          onChange={setName}
          error={aboutRoles ? undefined : (refusal?.message ?? (error && problemOf(error).message))}
        />
        <Checks
          label={say('new.roles')}
          options={KEY_ROLES.map((key) => ({ key, name: key, note: say(`may.${key}`) }))}
          value={roles}
          onChange={setRoles}
          error={aboutRoles ? refusal?.message : undefined}
        />
      </form>
    </Dialog>
  );
}
