import { type UserId } from '../../people/index.js';
import { type EventKind } from './kinds.js';
import { toldActs } from './told.js';

interface NewEvent {
  readonly userId: UserId;
  readonly kind: EventKind;
  readonly value?: number | null;
  readonly text?: string | null;
}

/** Hears of people who did something that may be told. */
export type Hearer = (userIds: readonly UserId[]) => void;

/**
 * Who did something just now that others may be told, as far as this process recorded it. It is a hint for whoever waits: what is told, and
 * to whom, is decided when it is read.
 */
export class ActivityNews {
  private readonly hearers = new Set<Hearer>();

  /** @returns ends it */
  listen(hear: Hearer): () => void {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  /** @param events that were stored */
  tell(events: readonly NewEvent[]): void {
    if (this.hearers.size === 0) return;
    const told = events.filter(({ kind, value = null, text }) => toldActs([{ kind, value, text }]).length > 0);
    const userIds = new Set(told.map(({ userId }) => userId));
    if (userIds.size > 0) for (const hear of this.hearers) hear([...userIds]);
  }
}
