import type texts from '../../words/en/activity.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('activity');
