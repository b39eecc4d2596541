import type texts from '../../words/en/insight.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('insight');
