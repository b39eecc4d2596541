/** A figure of people by which a list of them can be ordered. */
export { type PeopleColumn } from '../../../algorithms/influence/people-columns.js';
