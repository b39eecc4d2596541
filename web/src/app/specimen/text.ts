import type texts from '../../words/en/specimen.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('specimen');
