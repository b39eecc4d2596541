import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Dialog } from '../../../ui/controls/Dialog';
import { Badge } from '../../../ui/parts/Badge';
import { tell } from '../../../ui/parts/toasts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { RevokeKey, type Key } from './query';

/** One key, and revoking it, which asks once more. */
export function KeyDialog({ of: key, onClose }: { readonly of: Key; readonly onClose: () => void }): ReactNode {
  const say = useText();
  const [isAsked, setAsked] = useState(false);
  const [{ data, error, fetching }, revoke] = useMutation(RevokeKey);
  const { name, keyId, revokedAt } = key;
  const refused = data?.revokeApiKey && 'message' in data.revokeApiKey ? data.revokeApiKey.message : undefined;
  const failed = refused ?? (error && problemOf(error).message);
  const revokeNow = async (): Promise<void> => {
    const answer = await revoke({ input: { keyId } });
    if (answer.data?.revokeApiKey?.__typename !== 'ApiKeyRevoked') return;
    tell({ text: say('revoked.done', { name }) });
    onClose();
  };
  if (isAsked) {
    return (
      <Dialog
        key="sure"
        title={say('revoke.sure', { name })}
        isOpen
        onClose={onClose}
        acts={
          <Button kind="strong" isDisabled={fetching} onPress={() => void revokeNow()}>
            {say('revoke.now')}
          </Button>
        }
      >
        <p>{say('revoke.what')}</p>
        {failed && <p role="alert">{failed}</p>}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      acts={!revokedAt && <Button onPress={() => setAsked(true)}>{say('revoke')}</Button>}
    >
      <Facts of={key} />
    </Dialog>
  );
}

/** What is known of a key. */
function Facts({ of: key }: { readonly of: Key }): ReactNode {
  const say = useText();
  const { moment } = useNumbers();
  const by = (at: string, who: string | null): string => say('by', { at: moment(at), who: who ?? say('unknown') });
  return (
    <dl className="facts">
      <dt>{say('may')}</dt>
      <dd>
        {key.roles.map((role) => (
          <p key={role}>
            <Badge>{role}</Badge> {say(`may.${role}`)}
          </p>
        ))}
      </dd>
      <dt>{say('createdAt')}</dt>
      <dd>{by(key.createdAt, key.createdBy)}</dd>
      <dt>{say('lastUsedAt')}</dt>
      <dd>{key.lastUsedAt ? moment(key.lastUsedAt) : say('never')}</dd>
      {key.revokedAt && (
        <>
          <dt>{say('revokedAt')}</dt>
          <dd>{by(key.revokedAt, key.revokedBy)}</dd>
        </>
      )}
      <dt>{say('keyId')}</dt>
      <dd>
        <code>{key.keyId}</code>
      </dd>
    </dl>
  );
}
