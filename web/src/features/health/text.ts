import type texts from '../../words/en/health.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('health');
