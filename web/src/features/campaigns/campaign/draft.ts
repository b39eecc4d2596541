import { type Input, type Listed } from './query';

/** The form of a campaign as it is filled in: numbers and days are the texts that were typed. */
export interface Draft {
  readonly name: string;
  readonly productId: string | undefined;
  readonly segmentId: string;
  readonly channel: Listed['channel'];
  readonly unit: 'PERSON' | 'COMMUNITY';
  readonly budget: string;
  readonly contactCost: string;
  readonly currency: string;
  /** A day as `2026-12-24`; empty for now. */
  readonly begins: string;
  readonly days: string;
  /** Per cent. */
  readonly control: number;
}

export const EMPTY: Draft = {
  ...{ name: '', productId: undefined, segmentId: '', channel: 'EMAIL', unit: 'PERSON', budget: '', contactCost: '' },
  ...{ currency: 'EUR', begins: '', days: '14', control: 10 },
};

export const CHANNELS = ['EMAIL', 'SMS', 'PUSH', 'ON_SITE', 'OTHER'] as const;
export const UNITS = ['PERSON', 'COMMUNITY'] as const;
const DAY_MS = 86_400_000;

/** What is sent to the service; undefined while something is missing or no number. What is out of range the service says. */
export function inputOf(draft: Draft, id: string, now: Date): Input | undefined {
  const { name, productId, segmentId, channel, unit, currency, control } = draft;
  const [budget, contactCost, days] = [draft.budget, draft.contactCost, draft.days].map(Number);
  const startsAt = draft.begins.trim() === '' ? now : new Date(`${draft.begins.trim()}T00:00:00Z`);
  const isWhole = [budget, contactCost, days].every((value) => value > 0) && !Number.isNaN(startsAt.getTime());
  if (name.trim() === '' || productId === undefined || segmentId === '' || !isWhole) return undefined;
  return {
    ...{ id, name, productId, segmentId, channel, unit, budget, contactCost, currency, controlShare: control / 100 },
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + days * DAY_MS).toISOString(),
  };
}
