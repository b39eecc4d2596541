import type texts from '../../../words/en/coupons.json';
import { wordsOf } from '../../../words/words';

export const useText = wordsOf<keyof typeof texts>('coupons');
