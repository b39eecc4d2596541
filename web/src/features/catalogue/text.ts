import type texts from '../../words/en/catalogue.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('catalogue');
