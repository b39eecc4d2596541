/** Products of the first page; the parts of their scores are asked for together. */
export const SHOWN = 12;
