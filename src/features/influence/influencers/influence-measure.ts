import { type TableMeasure } from '../../../algorithms/influence/measured-list.js';

/** What a list of influential people is ordered by. `COMBINED` is the influence score; the others are measures of the sales table. */
export type InfluenceMeasure = 'COMBINED' | TableMeasure;
