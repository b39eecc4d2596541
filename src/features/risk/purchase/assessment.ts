import { type UserId } from '../../people/index.js';
import { type Decision, type Signal } from '../signals/signal.js';

/** A purchase that somebody is about to make. */
export interface PurchaseDraft {
  /** The caller's own id. */
  readonly id: string;
  readonly userId: UserId;
  readonly amount?: number | null;
  readonly currency?: string | null;
  readonly device?: string | null;
  readonly payment?: string | null;
  readonly address?: string | null;
  readonly coupon?: string | null;
}

/** What is said of a purchase, and why. */
export interface Assessment {
  /** The id under which it is kept. */
  readonly id: string;
  readonly userId: UserId;
  readonly at: Date;
  readonly decision: Decision;
  /** 0 to 1. */
  readonly score: number;
  /** The heaviest first. */
  readonly signals: readonly Signal[];
  /** Whether it was assessed before, by an earlier call. */
  readonly repeated: boolean;
}
