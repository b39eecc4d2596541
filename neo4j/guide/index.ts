/** What analysts are given for Neo4j Browser: a guide, its style, and the same queries as favourites. */
export { CHAPTERS } from './chapters.js';
export { favouritesOf } from './favourites.js';
export { guidePage } from './guide-page.js';
export { readSavedQueries, readStyle } from './saved-queries.js';
