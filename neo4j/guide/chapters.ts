/** A page of the guide: what it is about, and the saved queries that it shows, by name. */
export interface Chapter {
  readonly title: string;
  readonly text: string;
  readonly queries: readonly string[];
}

/** The guide from its second page on; the first one is made by `guidePage`. */
export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Influential people',
    text: 'Influence is 0 to 1: how well connected somebody is, and how many people act after this person told them of a product. Rank 1 is the most influential person of the shop.',
    queries: ['influence-table', 'top-influencers', 'gained-influence', 'history-of-person'],
  },
  {
    title: 'Who moved whom',
    text: 'INFLUENCED points from the person who told to the one who acted within thirty days: count is the number of products, product and last are the latest one and its time, credit is how likely the word was the cause.',
    queries: ['influence-network', 'moved-by-person', 'cascade-of-product'],
  },
  {
    title: 'Sales by word of mouth',
    text: 'Adjusted sales are purchases beyond what matched people bought without hearing. Believe those whose interval is above zero and which are separable from a common taste.',
    queries: ['sold-most'],
  },
  {
    title: 'Communities',
    text: 'A community is two or more people with more ties inside than out, which keeps its id from run to run. HEARS points from the listeners to those they hear.',
    queries: ['communities', 'community-network', 'people-of-community', 'regions'],
  },
  {
    title: 'Recommendations and tastes',
    text: 'SCORED points from a person to the products that the active model ranks first. People and products that are near in the learned space are alike in what they like.',
    queries: ['recommendations-of-person', 'similar-people', 'similar-products', 'weak-ties'],
  },
  {
    title: 'Models',
    text: 'Figures are those of the served model on later events that it had not seen; they are empty where nothing was held out.',
    queries: ['models'],
  },
];
