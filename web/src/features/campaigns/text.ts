import type texts from '../../words/en/campaigns.json';
import { wordsOf } from '../../words/words';

export const useText = wordsOf<keyof typeof texts>('campaigns');
