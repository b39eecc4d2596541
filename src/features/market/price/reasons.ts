import { type NoEvidence } from '../../../algorithms/price/elasticities.js';
import { type HeldBy, type PriceSuggestion } from '../../../algorithms/price/suggest-price.js';
import { type ElasticityRecord } from './price.js';

const DOUBTS: Readonly<Record<NoEvidence, readonly [en: string, zh: string]>> = {
  FEW_SALES: ['Not enough evidence: fewer than 20 pieces were bought.', '证据不足：售出不到 20 件。'],
  FEW_PRICES: [
    'Not enough evidence: another price held in fewer than three weeks.',
    '证据不足：采用其他价格的时间不到三周。',
  ],
  TOO_WIDE: [
    'Not enough evidence: the elasticity may be almost anything by what was bought.',
    '证据不足：从现有销量看，弹性的范围太宽。',
  ],
};

const HELD: Readonly<Record<HeldBy, readonly [en: string, zh: string]>> = {
  BEST: ['No price within the guard rails is expected to earn more.', '在限制范围内，没有预期利润更高的价格。'],
  FLOOR: ['The floor holds it there.', '受最低价限制。'],
  CEILING: ['The ceiling holds it there.', '受最高价限制。'],
  LARGEST_STEP: ['The largest step holds it there.', '受单次最大变动幅度限制。'],
  UNSURE: [
    'A further step would lose at one end of the interval of the elasticity.',
    '若再变动，在弹性区间的一端会亏损。',
  ],
};

export function reasonOfDoubt(doubt: NoEvidence): { reason: string; reasonZh: string } {
  const [reason, reasonZh] = DOUBTS[doubt];
  return { reason, reasonZh };
}

/** Why this price: what a percent does, what it brings, and what holds it there. */
export function reasonOf(
  elasticity: ElasticityRecord,
  { now, suggested, heldBy }: PriceSuggestion,
  currency: string,
): { reason: string; reasonZh: string } {
  const fall = round(-elasticity.value);
  const gain = round(suggested.margin - now.margin);
  const [why, whyZh] = HELD[heldBy];
  const moves = suggested.price !== now.price;
  const [price, before] = [round(suggested.price), round(now.price)];
  const effect = `A price higher by 1 % sells ${fall} % less (95 %: ${round(-elasticity.upper)} to ${round(-elasticity.lower)}).`;
  const effectZh = `价格每升 1%，销量约降 ${fall}%（95% 区间：${round(-elasticity.upper)} 至 ${round(-elasticity.lower)}）。`;
  const step = moves
    ? `${price} instead of ${before} ${currency} is expected to earn ${gain} ${currency} more in 28 days.`
    : `The price stays at ${before} ${currency}.`;
  const stepZh = moves
    ? `把价格从 ${before} 改为 ${price} ${currency}，预计 28 天多赚 ${gain} ${currency}。`
    : `价格保持 ${before} ${currency}。`;
  return { reason: `${effect} ${step} ${why}`, reasonZh: `${effectZh}${stepZh}${whyZh}` };
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
