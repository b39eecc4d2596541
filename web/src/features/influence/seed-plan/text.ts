import type texts from '../../../words/en/seed-plan.json';
import { wordsOf } from '../../../words/words';

/** The planner has many words of its own; the lists of people do without them. */
export const useText = wordsOf<keyof typeof texts>('seed-plan');
