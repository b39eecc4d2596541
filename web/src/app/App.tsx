import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Provider } from 'urql';
import { listenToKeys } from '../ui/keys';
import { Toasts } from '../ui/parts/toasts';
import { LANGUAGES, LanguageContext } from '../words/words';
import { currentClient } from './client';
import { router } from './router';
import { useSession } from './session';
import { useSettings } from './settings';

/** The console: language, data and routes around the shell. A new session asks everything anew. */
export function App(): ReactNode {
  const { language } = useSettings();
  const { session } = useSession();
  const client = useMemo(currentClient, [session?.token]);
  useEffect(listenToKeys, []);
  return (
    <StrictMode>
      <LanguageContext value={language}>
        <I18nProvider locale={LANGUAGES[language].locale}>
          <Provider value={client}>
            <RouterProvider router={router} />
            <Toasts />
          </Provider>
        </I18nProvider>
      </LanguageContext>
    </StrictMode>
  );
}
