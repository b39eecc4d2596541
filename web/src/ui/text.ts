import type texts from '../words/en/ui.json';
import { wordsOf } from '../words/words';

/** The texts of the parts that every view is made of. */
export const useUiText = wordsOf<keyof typeof texts>('ui');
