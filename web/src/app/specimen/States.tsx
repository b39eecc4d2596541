import { type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { Cards, Section } from '../../ui/parts/Page';
import { Empty } from '../../ui/states/Empty';
import { Failed } from '../../ui/states/Failed';
import { Loading } from '../../ui/states/Loading';
import { NoPermission } from '../../ui/states/NoPermission';
import { useText } from './text';

export function States(): ReactNode {
  const say = useText();
  return (
    <Section title={say('states')}>
      <Cards>
        <Loading rows={4} />
        <Loading rows={4} done={1200} of={2000} />
        <Empty title={say('empty')} why={say('sentence')} acts={<Button>{say('one')}</Button>} />
        <Failed problem={{ code: 'DATABASE_UNAVAILABLE', message: say('sentence') }} onRetry={() => undefined} />
        <Failed problem={{ code: 'INTERNAL', message: say('sentence'), correlationId: '01JDEXAMPLE' }} />
        <Failed problem={{ code: 'UNREACHABLE', message: say('sentence') }} onRetry={() => undefined} />
        <NoPermission mine={['CUSTOMER']} need={['MARKETER', 'ANALYST']} />
      </Cards>
    </Section>
  );
}
