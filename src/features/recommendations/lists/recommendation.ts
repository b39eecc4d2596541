import { type ProductId } from '../../catalogue/index.js';
import { type PersonalFilter } from '../ranking/filter.js';
import { type Contribution } from '../ranking/ranking.js';
import { type ScoreAttribution } from '../reasons/attribution.js';
import { type ReasonSubject } from '../reasons/reason.js';
import { type ListPosition } from './position.js';
import { type Surface } from './surface.js';

/** Where a page of a person's list ends, and which list it is. */
export interface RecommendationPosition extends ListPosition {
  /** Id of the model that ranked the list; `LIVE` if none did. */
  readonly source: string;
  /** Unix seconds of the first page: later pages score the person as of then, and leave out what was rejected since. */
  readonly at: number;
}

/** Source of a list that no model ranked. */
export const LIVE = 'live';

export interface RecommendationRequest {
  readonly filter?: PersonalFilter | null;
  /** Default HOME. */
  readonly surface?: Surface | null;
  /** Products that the page is about: those in the cart for CART, the one of the page for PRODUCT. Default: what the person did last. */
  readonly about?: readonly ProductId[] | null;
  /** Length of the page; the answer has one entry more if the list goes on. */
  readonly first: number;
  readonly position?: RecommendationPosition | null;
}

/** A product for a person. */
export interface Recommendation {
  readonly productId: ProductId;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  /** What the reason is found from. */
  readonly subject: ReasonSubject;
  /** Sources of the score; computed at the call. */
  readonly attribution: () => ScoreAttribution;
  /** Id of the model that scored; null if none did. */
  readonly model: string | null;
  readonly freshness: Freshness;
  readonly position: RecommendationPosition;
}

/** How recent the data behind an answer is. */
export interface Freshness {
  /** Null without a model. */
  readonly modelTrainedAt: Date | null;
  /** Cut-off of the model's training data. */
  readonly modelEventsUntil: Date | null;
  /** Events of the person and of friends count in the score up to here. */
  readonly eventsUntil: Date;
}
