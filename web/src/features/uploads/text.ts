import type texts from '../../words/en/uploads.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('uploads');
export type Key = keyof typeof texts;
