import { Problem } from '../../../../../platform/text.js';

/** Why a text of a file is no value of its field. */
export const NOT_A_TIME = new Problem('not a time');
export const NOT_A_NUMBER = new Problem('not a number');
/** It could be two values, and nothing tells which: the mapping has to. */
export const AMBIGUOUS = new Problem('ambiguous');
export const OUT_OF_RANGE = new Problem('out of range');
export const UNKNOWN = new Problem('unknown');
