import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../answer';
import { useSession } from '../session';
import { useAppText, useViewName } from '../text';
import { mayDo, useViewer, ViewerContext, ViewerQuery } from '../viewer';
import { Page } from '../../ui/parts/Page';
import { Failed } from '../../ui/states/Failed';
import { NoPermission } from '../../ui/states/NoPermission';
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
    return {
      roles,
      isKnown: data?.viewer !== undefined,
      name: data?.viewer?.user?.name ?? (subject || (roles[0]?.toLowerCase() ?? '')),
    };
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
          <Permitted />
        )}
      </main>
      <Help />
    </ViewerContext>
  );
}

/** The view, or which roles it is for where the person has none of them. */
function Permitted(): ReactNode {
  const viewer = useViewer();
  const { roles: need = [], nav } = useMatches().at(-1)?.staticData ?? {};
  const nameOf = useViewName();
  if (!viewer.isKnown || mayDo(viewer, need)) return <Outlet />;
  return (
    <Page title={nav ? nameOf(nav.name) : 'Grapevine'}>
      <NoPermission mine={viewer.roles} need={need} />
    </Page>
  );
}
