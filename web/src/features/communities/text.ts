import type texts from '../../words/en/communities.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('communities');
