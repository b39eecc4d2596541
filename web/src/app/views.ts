import { overview } from '../features/health/overview/route';
import { person } from '../features/people/person/route';
import { influencers } from '../features/influence/influencers/route';
import { seeds } from '../features/influence/seed-plan/route';

/** The views, in the order of the side bar. A new view adds its line here and nowhere else. */
export const views = [overview, influencers, person, seeds] as const;
