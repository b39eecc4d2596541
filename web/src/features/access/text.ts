import type texts from '../../words/en/access.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('access');
