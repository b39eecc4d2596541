import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { Bars, Grapes } from '../../ui/parts/Icon';
import { LANGUAGES, type Language } from '../../words/words';
import { signOut } from '../session';
import { changeLanguage, changeTheme, useSettings } from '../settings';
import { useAppText } from '../text';
import { useViewer } from '../viewer';
import { Find } from './Find';
import { type Drawer } from './use-drawer';

/** The name, how things look, the language, and who is signed in. Plain buttons: a menu would double what the shell loads. */
export function Header({ drawer }: { readonly drawer: Drawer }): ReactNode {
  const say = useAppText();
  const { name, roles } = useViewer();
  return (
    <header className="header">
      <span className="menu-button">
        <Button kind="quiet" aria-label={say('menu')} aria-expanded={drawer.isOpen} onPress={drawer.toggle}>
          <Bars />
        </Button>
      </span>
      <Link to="/" className="brand" aria-label="Grapevine">
        <Grapes />
        <span className="brand-name">Grapevine</span>
      </Link>
      <Find />
      <span className="header-acts">
        <ThemeButton />
        <LanguageButton />
        <span className="who" title={roles.join(', ')}>
          {name}
        </span>
        <Button kind="quiet" onPress={() => signOut()}>
          {say('sign-out')}
        </Button>
      </span>
    </header>
  );
}

/** Changes between light and dark; until it is pressed the system chooses. */
export function ThemeButton(): ReactNode {
  const say = useAppText();
  const { seen } = useSettings();
  const other = seen === 'dark' ? 'light' : 'dark';
  return (
    <Button kind="quiet" onPress={() => changeTheme(other)}>
      {say(`theme.${other}`)}
    </Button>
  );
}

/** Changes to the other language, in whose words it is written. */
export function LanguageButton(): ReactNode {
  const { language } = useSettings();
  const other: Language = language === 'en' ? 'zh' : 'en';
  return (
    <Button kind="quiet" onPress={() => void changeLanguage(other)}>
      <span lang={LANGUAGES[other].locale}>{LANGUAGES[other].name}</span>
    </Button>
  );
}
