import { useSyncExternalStore } from 'react';
import { applyRows } from '../ui/rows';
import { keep, readStored } from '../ui/stored';
import { LANGUAGES, loadWords, type Language } from '../words/words';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

interface Settings {
  readonly language: Language;
  /** What the person chose; `system` until then. */
  readonly theme: Theme;
  /** What is seen. */
  readonly seen: 'light' | 'dark';
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let settings = seenIn({
  language: oneOf(Object.keys(LANGUAGES) as Language[], readStored('language') ?? navigator.language.slice(0, 2)),
  theme: oneOf(THEMES, readStored('theme')),
});
const listeners = new Set<() => void>();

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, currentSettings);
}

export function currentSettings(): Settings {
  return settings;
}

/** Changes the language once its texts are here, so that no view is ever without words. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadWords(language);
  keep('language', language);
  change({ ...settings, language });
}

export function changeTheme(theme: Theme): void {
  keep('theme', theme);
  change({ ...settings, theme });
}

/** Puts the choices on the page. */
export function applySettings(): void {
  const page = document.documentElement;
  page.lang = LANGUAGES[settings.language].locale;
  page.dataset.theme = settings.seen;
  applyRows();
}

// The system may change its mind in the evening.
dark.addEventListener('change', () => change(settings));

function change(next: Omit<Settings, 'seen'>): void {
  settings = seenIn(next);
  applySettings();
  for (const listener of listeners) listener();
}

function seenIn({ language, theme }: Omit<Settings, 'seen'>): Settings {
  return { language, theme, seen: theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme };
}

function oneOf<Value extends string>(values: readonly Value[], wanted: string | undefined): Value {
  return values.find((value) => value === wanted) ?? values[0];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
