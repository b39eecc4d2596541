import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Page } from '../../ui/parts/Page';
import { Empty } from '../../ui/states/Empty';
import { Failed } from '../../ui/states/Failed';
import { useAppText } from '../text';

/** A link that leads nowhere. */
export function NotFound(): ReactNode {
  const say = useAppText();
  return (
    <Page title={say('nowhere')}>
      <Empty title={say('nowhere.title')} why={say('nowhere.why')} acts={<Link to="/">{say('nowhere.start')}</Link>} />
    </Page>
  );
}

/** A view that failed in the browser; the rest of the console stays. */
export function Broken({ error }: ErrorComponentProps): ReactNode {
  const router = useRouter();
  const say = useAppText();
  const { name, message } = error as Error;
  return (
    <Page title={say('broken')}>
      <Failed
        problem={{ code: name, message }}
        onRetry={() => {
          void router.invalidate();
        }}
      />
    </Page>
  );
}
