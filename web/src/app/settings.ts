import { useSyncExternalStore } from 'react';
import { keep, readStored } from '../ui/stored';
import { LANGUAGES, loadWords, type Language } from '../words/words';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const ROWS = ['comfortable', 'compact'] as const;
export type RowHeight = (typeof ROWS)[number];

interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly rows: RowHeight;
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let settings: Settings = {
  language: oneOf(Object.keys(LANGUAGES) as Language[], readStored('language') ?? navigator.language.slice(0, 2)),
  theme: oneOf(THEMES, readStored('theme')),
  rows: oneOf(ROWS, readStored('rows')),
};
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
  change({ language });
}

export function changeTheme(theme: Theme): void {
  change({ theme });
}

export function changeRows(rows: RowHeight): void {
  change({ rows });
}

/** Puts the choices on the page, and follows the system where it chooses between light and dark. */
export function applySettings(): void {
  const page = document.documentElement;
  page.lang = LANGUAGES[settings.language].locale;
  page.dataset.theme = settings.theme === 'system' ? (dark.matches ? 'dark' : 'light') : settings.theme;
  page.dataset.rows = settings.rows;
}

dark.addEventListener('change', () => change({}));

function change(part: Partial<Settings>): void {
  settings = { ...settings, ...part };
  applySettings();
  for (const [key, value] of Object.entries(part)) keep(key, value);
  for (const listener of listeners) listener();
}

function oneOf<Value extends string>(values: readonly Value[], wanted: string | undefined): Value {
  return values.find((value) => value === wanted) ?? values[0];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
