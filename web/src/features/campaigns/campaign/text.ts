import type texts from '../../../words/en/campaign.json';
import { wordsOf } from '../../../words/words';

export const useText = wordsOf<keyof typeof texts>('campaign');
