import { influencers } from '../features/influence/influencers/route';
import { start } from './start-route';

/** The views, in the order of the side bar. A new view adds its line here and nowhere else. */
export const views = [start, influencers] as const;
