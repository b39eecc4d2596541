import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { useShortcuts } from '../../ui/keys';
import { GROUPS } from '../groups';
import { useAppText, useViewName } from '../text';
import { mayOpen, useViewer } from '../viewer';
import { askForHelp } from './Help';
import { type Drawer } from './use-drawer';

/** The views that the person's role may open, in their groups; `g` and a letter open one. */
export function SideBar({ drawer }: { readonly drawer: Drawer }): ReactNode {
  const say = useAppText();
  const nameOf = useViewName();
  const navigate = useNavigate();
  const viewer = useViewer();
  const routes = Object.values(useRouter().routesById);
  const listed = routes.flatMap(({ fullPath, options: { staticData } }) =>
    staticData?.nav && mayOpen(viewer, staticData.roles ?? [])
      ? [{ path: fullPath, ...staticData.nav, letter: staticData.letter }]
      : [],
  );
  useShortcuts(
    listed.flatMap(({ path, name, letter }) =>
      letter ? [{ keys: `g ${letter}`, what: nameOf(name), run: () => void navigate({ to: path }) }] : [],
    ),
  );
  const groups = GROUPS.filter((group) => listed.some((view) => view.group === group));
  return (
    <>
      {drawer.isOpen && <div className="drawer-veil" onClick={drawer.close} />}
      <nav
        className={drawer.isOpen ? 'side-bar open' : 'side-bar'}
        aria-label={say('views')}
        onKeyDown={(event) => event.key === 'Escape' && drawer.close()}
      >
        {groups.map((group) => (
          <div key={group} role="group" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{say(`group.${group}`)}</h2>
            <ul>
              {listed
                .filter((view) => view.group === group)
                .map(({ path, name }) => (
                  <li key={path}>
                    <Link to={path as '/'} activeProps={{ 'aria-current': 'page' }} onClick={drawer.close}>
                      {nameOf(name)}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
        <footer>
          <Button kind="quiet" onPress={askForHelp}>
            {say('help')} <kbd>?</kbd>
          </Button>
        </footer>
      </nav>
    </>
  );
}
