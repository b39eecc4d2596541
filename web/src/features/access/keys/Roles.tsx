import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useText } from '../text';
import { KEY_ROLES } from './roles';

/** What each role may do, in plain words. */
export function Roles(): ReactNode {
  const say = useText();
  return (
    <Section title={say('roles')} note={say('roles.note')}>
      <Table
        label={say('role')}
        rows={[...KEY_ROLES, 'CUSTOMER' as const]}
        columns={[
          { key: 'role', title: say('role'), value: (role) => role, write: (role) => <Badge>{role}</Badge> },
          { key: 'may', title: say('role.may'), value: (role) => say(`may.${role}`) },
        ]}
      />
    </Section>
  );
}
