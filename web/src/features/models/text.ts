import type texts from '../../words/en/models.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('models');
