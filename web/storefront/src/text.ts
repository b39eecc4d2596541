import type texts from '../../src/words/en/storefront.json';
import { wordsOf } from '../../src/words/words';

export const useText = wordsOf<keyof typeof texts>('storefront');
