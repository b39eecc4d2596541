import type texts from '../words/en/app.json';
import type names from '../words/en/views.json';
import { wordsOf } from '../words/words';

/** The texts of the shell: header, sign-in, help. */
export const useAppText = wordsOf<keyof typeof texts>('app');

/** The names of the views, as the side bar and the help list them. */
export const useViewName = wordsOf<keyof typeof names>('views');
