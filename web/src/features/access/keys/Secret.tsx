import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { Row } from '../../../ui/parts/Page';
import { useText } from '../text';

/** The secret of a key that was just made, to be taken along now. */
export function Secret({ secret }: { readonly secret: string }): ReactNode {
  const say = useText();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = (): void =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <>
      <p>{say('secret.why')}</p>
      <TextField label={say('secret')} value={secret} isReadOnly />
      <Row>
        <Button kind="strong" onPress={copy}>
          {say('secret.copy')}
        </Button>
        <span role="status">{copied && say(`secret.copied.${copied}`)}</span>
      </Row>
      <p className="note">{say('secret.use')}</p>
    </>
  );
}
