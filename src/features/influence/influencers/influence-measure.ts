import { type TableMeasure } from '../../../algorithms/influence/measured-list.js';

/** What a list of influential people is ordered by. `COMBINED` is the influence score; the others are measures of the sales table. */
export const MEASURES = [
  ...(['COMBINED', 'FORECAST', 'SALES'] as const),
  ...(['REACH', 'STRUCTURE', 'EXPERT'] as const),
] satisfies ('COMBINED' | TableMeasure)[];

export type InfluenceMeasure = 'COMBINED' | TableMeasure;
