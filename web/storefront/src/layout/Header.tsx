import { useState, type FormEvent, type ReactNode } from 'react';
import { changeLanguage, changeTheme, useSettings } from '../../../src/app/settings';
import { Grapes } from '../../../src/ui/parts/Icon';
import { LANGUAGES, type Language } from '../../../src/words/words';
import { useCart } from '../data/cart';
import { type Shopper } from '../data/shop-server';
import { Link } from '../parts/Link';
import { Glass } from '../parts/Signs';
import { go, usePlace } from '../place';
import { useText } from '../text';

/** Name of the shop, search, the views, language and look. */
export function Header({ shopper }: { readonly shopper: Shopper }): ReactNode {
  const say = useText();
  const { view } = usePlace();
  const inCart = useCart(shopper.userId).length;
  return (
    <header className="top">
      <div className="top-row">
        <Link to={{ view: 'home' }} className="shop-name">
          <Grapes /> {say('shop')}
        </Link>
        <SearchField />
        <nav aria-label={say('nav')}>
          <Link to={{ view: 'home' }} current={view === 'home'}>
            {say('nav.home')}
          </Link>
          <Link to={{ view: 'friends' }} current={view === 'friends'}>
            {say('nav.friends')}
          </Link>
          <Link to={{ view: 'cart' }} current={view === 'cart'}>
            {say('nav.cart', { count: inCart })}
          </Link>
          <Link to={{ view: 'privacy' }} current={view === 'privacy'}>
            {say('nav.privacy')}
          </Link>
        </nav>
        <Looks />
      </div>
    </header>
  );
}

function SearchField(): ReactNode {
  const say = useText();
  const place = usePlace();
  const [text, setText] = useState(place.text ?? '');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) go({ view: 'search', text: text.trim() });
  };
  return (
    <form role="search" className="search" onSubmit={search}>
      <Glass />
      <input
        type="search"
        value={text}
        aria-label={say('search')}
        placeholder={say('search')}
        onChange={({ target }) => setText(target.value)}
      />
    </form>
  );
}

function Looks(): ReactNode {
  const say = useText();
  const { language, theme } = useSettings();
  const dark = document.documentElement.dataset.theme === 'dark';
  const languages = Object.keys(LANGUAGES) as Language[];
  const other = languages[(languages.indexOf(language) + 1) % languages.length];
  return (
    <div className="looks">
      <button
        type="button"
        className="act quiet"
        lang={LANGUAGES[other].locale}
        onClick={() => void changeLanguage(other)}
      >
        {LANGUAGES[other].name}
      </button>
      <button type="button" className="act quiet" key={theme} onClick={() => changeTheme(dark ? 'light' : 'dark')}>
        {say(dark ? 'look.light' : 'look.dark')}
      </button>
    </div>
  );
}
