import type texts from '../../words/en/risk.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('risk');
