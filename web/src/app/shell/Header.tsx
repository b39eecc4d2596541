import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { Menu } from '../../ui/controls/Menu';
import { Bars, Grapes } from '../../ui/parts/Icon';
import { LANGUAGES, type Language } from '../../words/words';
import { signOut } from '../session';
import { changeLanguage, changeRows, changeTheme, ROWS, THEMES, useSettings } from '../settings';
import { useAppText } from '../text';
import { useViewer } from '../viewer';
import { askForHelp } from './Help';
import { type Drawer } from './use-drawer';

/** The name, how things look, the language, and who is signed in. */
export function Header({ drawer }: { readonly drawer: Drawer }): ReactNode {
  const say = useAppText();
  const { theme, rows } = useSettings();
  const { name, roles } = useViewer();
  const mark = (isChosen: boolean, words: string): string => (isChosen ? `✓ ${words}` : words);
  const looks = [
    ...THEMES.map((key) => ({ key, name: mark(key === theme, say(`theme.${key}`)) })),
    ...ROWS.map((key) => ({ key, name: mark(key === rows, say(`rows.${key}`)) })),
  ];
  return (
    <header className="header">
      <span className="menu-button">
        <Button kind="quiet" aria-label={say('menu')} aria-expanded={drawer.isOpen} onPress={drawer.toggle}>
          <Bars />
        </Button>
      </span>
      <Link to="/" className="brand">
        <Grapes />
        Grapevine
      </Link>
      <span className="header-acts">
        <Menu
          kind="quiet"
          options={looks}
          onAction={(key) => {
            if (key === 'comfortable' || key === 'compact') changeRows(key);
            else changeTheme(key);
          }}
        >
          {say('look')}
        </Menu>
        <LanguageButton />
        <Menu
          kind="quiet"
          options={[
            { key: 'help', name: say('help'), note: '?' },
            { key: 'out', name: say('sign-out'), note: roles.join(', ') },
          ]}
          onAction={(key) => (key === 'out' ? signOut() : askForHelp())}
        >
          <span className="who">{name || say('account')}</span>
        </Menu>
      </span>
    </header>
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
