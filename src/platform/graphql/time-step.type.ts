import { type TimeStep } from '../periods.js';
import { enumOf } from './enum-of.js';

export const TimeStepEnum = enumOf<TimeStep>('TimeStep', 'The length of the periods of a series. All are in UTC.', {
  DAY: 'Days, from midnight.',
  WEEK: 'Weeks, from Monday.',
  MONTH: 'Months, from the first.',
});
