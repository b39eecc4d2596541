import type texts from '../../words/en/influence.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('influence');
