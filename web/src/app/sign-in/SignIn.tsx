import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../ui/controls/Button';
import { TextField } from '../../ui/controls/TextField';
import { Grapes } from '../../ui/parts/Icon';
import { signIn, useSession } from '../session';
import { LanguageButton, ThemeButton } from '../shell/Header';
import { useAppText } from '../text';
import { DevelopmentRoles } from './DevelopmentRoles';
import './sign-in.css';

/** How a stranger comes in: by a token or key of the shop, or in development by a press on a role. */
export function SignIn(): ReactNode {
  const say = useAppText();
  const { ended } = useSession();
  const [token, setToken] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (token.trim() !== '') signIn(token);
  };
  return (
    <main className="sign-in">
      <header>
        <h1>
          <Grapes /> Grapevine
        </h1>
        <span>
          <ThemeButton />
          <LanguageButton />
        </span>
      </header>
      <p>{say('sign-in.what')}</p>
      <DevelopmentRoles />
      <form onSubmit={submit}>
        <TextField
          label={say('sign-in.token')}
          note={say('sign-in.token.note')}
          type="password"
          autoComplete="off"
          value={token}
          onChange={setToken}
          error={ended}
        />
        <Button kind="strong" type="submit" isDisabled={token.trim() === ''}>
          {say('sign-in')}
        </Button>
      </form>
    </main>
  );
}
