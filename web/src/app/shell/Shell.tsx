import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../answer';
import { useSession } from '../session';
import { useAppText } from '../text';
import { ViewerContext, ViewerQuery } from '../viewer';
import { Failed } from '../../ui/states/Failed';
import { Header } from './Header';
import { Help } from './Help';
import { SideBar } from './SideBar';
import { useDrawer } from './use-drawer';
import { useFocusOnTitle } from './use-focus-on-title';
import './shell.css';

const SignIn = lazy(() => import('../sign-in/SignIn').then((module) => ({ default: module.SignIn })));

/** What stands around every view; a stranger signs in first, and is then where the link led. */
export function Shell(): ReactNode {
  const { session } = useSession();
  return session ? (
    <SignedIn subject={session.subject} />
  ) : (
    <Suspense fallback={null}>
      <SignIn />
    </Suspense>
  );
}

function SignedIn({ subject }: { readonly subject: string }): ReactNode {
  const say = useAppText();
  const [{ data, error }, ask] = useQuery({ query: ViewerQuery });
  const drawer = useDrawer();
  useFocusOnTitle();
  const viewer = useMemo(() => {
    const roles = data?.viewer?.roles ?? [];
    return { roles, name: data?.viewer?.user?.name ?? (subject || (roles[0]?.toLowerCase() ?? '')) };
  }, [data, subject]);
  return (
    <ViewerContext value={viewer}>
      <a className="skip" href="#view">
        {say('skip')}
      </a>
      <Header drawer={drawer} />
      <SideBar drawer={drawer} />
      <main id="view" tabIndex={-1}>
        {error && !data ? (
          <div className="page">
            <Failed problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
          </div>
        ) : (
          <Outlet />
        )}
      </main>
      <Help />
    </ViewerContext>
  );
}
