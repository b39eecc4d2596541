import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { signIn } from '../session';
import { useAppText } from '../text';

interface DevelopmentRole {
  readonly role: 'CUSTOMER' | 'SERVICE' | 'MARKETER' | 'ANALYST' | 'ADMIN';
  readonly subject: string;
}

/** A button for each role that a server in development lets in; none elsewhere. */
export function DevelopmentRoles(): ReactNode {
  const say = useAppText();
  const [roles, setRoles] = useState<readonly DevelopmentRole[]>([]);
  useEffect(() => {
    let left = false;
    void read<{ roles: readonly DevelopmentRole[] }>('roles').then((answer) => {
      if (answer && !left) setRoles(answer.roles);
    });
    return () => {
      left = true;
    };
  }, []);
  if (roles.length === 0) return null;
  const enter = async (role: string): Promise<void> => {
    const answer = await read<{ token: string }>('token', { role });
    if (answer) signIn(answer.token);
  };
  return (
    <section aria-labelledby="development">
      <h2 id="development">{say('sign-in.development')}</h2>
      <p className="note">{say('sign-in.development.note')}</p>
      <div className="sign-in-roles">
        {roles.map(({ role, subject }) => (
          <Button key={role} onPress={() => void enter(role)}>
            {say(`sign-in.${role}`, { subject })}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Undefined where the server does not answer or refuses. */
async function read<Answer>(what: string, body?: object): Promise<Answer | undefined> {
  try {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`/console/development/${what}`, body ? sent : undefined);
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
