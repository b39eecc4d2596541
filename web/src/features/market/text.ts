import type texts from '../../words/en/market.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('market');
