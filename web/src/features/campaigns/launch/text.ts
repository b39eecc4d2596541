import type texts from '../../../words/en/launch.json';
import { wordsOf } from '../../../words/words';

export const useText = wordsOf<keyof typeof texts>('launch');
