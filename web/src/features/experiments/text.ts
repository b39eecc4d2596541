import type texts from '../../words/en/experiments.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('experiments');
