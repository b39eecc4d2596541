import { type LaunchRow } from '../../../algorithms/launch/learn-launches.js';
import { type NearContent, type ProductId } from '../../catalogue/index.js';
import { type ModelId } from '../../models/index.js';
import { type UserId } from '../../people/index.js';

/** How well people were ranked at launches of this shop that nothing was learnt from. */
export interface LaunchTrackRecord {
  /** Launches that were judged; 0 in a shop with too few. */
  readonly launches: number;
  readonly rows: readonly LaunchRow[];
}

/** A person of an audience. */
export interface LaunchPerson {
  readonly userId: UserId;
  /** From 1. */
  readonly rank: number;
  /** How likely the person takes the product, on a scale that only orders this list. */
  readonly score: number;
  /** Whether the shop may write to the person. */
  readonly contactable: boolean;
}

/** A community that has people in an audience. */
export interface LaunchCommunity {
  readonly communityId: string;
  /** People of the audience who are in it. */
  readonly people: number;
  /** Share of the community that is in the audience, 0 to 1. */
  readonly share: number;
  /** How many times more of it are in the audience than of everybody. */
  readonly lift: number;
}

/** Who will probably take a product that nobody has. */
export interface LaunchAudienceRecord {
  readonly productId: ProductId;
  readonly size: number;
  readonly people: readonly LaunchPerson[];
  readonly contactable: number;
  readonly communities: readonly LaunchCommunity[];
  /** The products that are nearest by content, the nearest first; none where nothing is written of the product that others share. */
  readonly nearest: readonly NearContent[];
  readonly modelId: ModelId;
  /** What people did until then is known. */
  readonly until: Date;
  readonly record: LaunchTrackRecord;
}

/** What a training keeps for launches. */
export interface KeptLaunches {
  readonly userIds: readonly UserId[];
  readonly productIds: readonly ProductId[];
  readonly record: LaunchTrackRecord;
  /** Unix seconds: the history ends there. */
  readonly until: number;
}
