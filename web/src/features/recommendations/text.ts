import type texts from '../../words/en/recommendations.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('recommendations');
