import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../../../platform/locale.js';
import { type ProductId } from '../../catalogue/index.js';

/** Why a person is in an audience: what the person did with products like the new one, lately, or ever. */
export type LaunchReasonKind = 'NEAR' | 'ACTIVE' | 'KNOWN';

export interface LaunchReason {
  readonly kind: LaunchReasonKind;
  /** Products: like the new one, of the last 30 days, or of all time. */
  readonly count: number;
  /** The latest such act. */
  readonly at: Date;
  /** Of NEAR, three of the products at most, the latest first. */
  readonly productIds: readonly ProductId[];
}

/** What the graph says of a person. */
export interface LaunchProof {
  readonly near: number;
  readonly nearest: readonly ProductId[];
  readonly nearAt: Date | null;
  readonly recent: number;
  readonly whole: number;
  readonly latestAt: Date | null;
}

/** The reasons that hold, the most telling first; none of a person who did nothing that can be shown now. */
export function reasonsIn({ near, nearest, nearAt, recent, whole, latestAt }: LaunchProof): LaunchReason[] {
  const reasons: LaunchReason[] = [];
  if (nearAt) reasons.push({ kind: 'NEAR', count: near, at: nearAt, productIds: nearest });
  if (latestAt && recent > 0) reasons.push({ kind: 'ACTIVE', count: recent, at: latestAt, productIds: [] });
  if (latestAt && reasons.length === 0) reasons.push({ kind: 'KNOWN', count: whole, at: latestAt, productIds: [] });
  return reasons;
}

const TEXTS: Readonly<Record<Language, Readonly<Record<LaunchReasonKind, string>>>> = {
  en: {
    NEAR: 'Bought, liked or shared {count, plural, one {a product} other {# products}} like it, the last on {at, date, ::yyyyMMdd}.',
    ACTIVE: 'Took {count, plural, one {a product} other {# products}} in the last 30 days.',
    KNOWN: 'Took {count, plural, one {a product} other {# products}} so far, the last on {at, date, ::yyyyMMdd}.',
  },
  zh: {
    NEAR: '买过、赞过或分享过 {count, number} 件相近的商品,最近一次在 {at, date, ::yyyyMMdd}。',
    ACTIVE: '最近 30 天选了 {count, number} 件商品。',
    KNOWN: '至今选过 {count, number} 件商品,最近一次在 {at, date, ::yyyyMMdd}。',
  },
};

/** The reason as one sentence; dates are those of UTC. */
export function launchReasonText({ kind, count, at }: LaunchReason, language: Language): string {
  const formats = { date: { '::yyyyMMdd': { timeZone: 'UTC' } } } as const;
  const format = new IntlMessageFormat(TEXTS[language][kind], language, formats);
  return String(format.format({ count, at }));
}
