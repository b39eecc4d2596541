import type texts from '../../words/en/people.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('people');
