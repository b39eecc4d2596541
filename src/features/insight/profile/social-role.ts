/** How a person stands among others. */
export type SocialRole = 'INFLUENCER' | 'HUB' | 'BRIDGE' | 'FOLLOWER' | 'ISOLATED';

export interface SocialStanding {
  readonly friends: number;
  readonly followers: number;
  readonly following: number;
  /** By influence, from 1; null before the first run. */
  readonly rank: number | null;
  /** Whether the person's word sold more than chance explains. */
  readonly proven: boolean;
  readonly community: string | null;
  /** Friends who were looked at, those of another community among them, and the number of these communities. */
  readonly counted: number;
  readonly outside: number;
  readonly communities: number;
  /** How often others probably moved the person, and the person others. */
  readonly heard: number;
  readonly moved: number;
}

/** An audience so many times the mean makes a hub. */
const HUB = 3;
/** A bridge has friends in so many communities beside the own, and this share of the friends is there. */
const BRIDGED = 3;
const OUTSIDE = 0.3;
/** A follower was moved so often, and so many times as often as the person moved others. */
const HEARD = 3;
const MORE_OFTEN = 2;

/**
 * Every role that the figures show; none for most people.
 *
 * @param meanAudience friends and followers of a person on average
 */
export function socialRolesOf(standing: SocialStanding, meanAudience: number): SocialRole[] {
  const { friends, followers, following, proven, counted, outside, communities, heard, moved } = standing;
  const roles: Record<SocialRole, boolean> = {
    INFLUENCER: proven,
    HUB: meanAudience > 0 && friends + followers >= HUB * meanAudience,
    BRIDGE: communities >= BRIDGED && outside >= OUTSIDE * counted,
    FOLLOWER: heard >= HEARD && heard >= MORE_OFTEN * moved,
    ISOLATED: friends + followers + following === 0,
  };
  return (Object.keys(roles) as SocialRole[]).filter((role) => roles[role]);
}
