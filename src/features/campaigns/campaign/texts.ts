import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../../../platform/locale.js';
import { type EndedBy, type Ending } from './campaign.js';
import { type CampaignOutcome, type OutcomeState } from './outcome/outcome.js';

type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Why a campaign ended, by language, in ICU message syntax. */
const ENDED: Texts<EndedBy> = {
  en: {
    HAND: 'Somebody of the shop stopped it.',
    WINDOW: 'Its window is over.',
    BUDGET:
      'The budget pays for no more contact: {spent, number, ::.00} of {budget, number, ::.00} {currency} are spent.',
    STOCK: 'Nothing is left in stock.',
    RISK: '{atRisk, number} of {buyers, number} buyers are not trusted ({share, number, ::percent .0}); it stops from {limit, number, ::percent .0} on.',
  },
  zh: {
    HAND: '由店铺人员停止。',
    WINDOW: '活动期已结束。',
    BUDGET: '预算已不足以再联系一人：已花费 {spent, number, ::.00} / {budget, number, ::.00} {currency}。',
    STOCK: '库存已售完。',
    RISK: '{buyers, number} 名购买者中有 {atRisk, number} 名不可信（{share, number, ::percent .0}）；达到 {limit, number, ::percent .0} 即停止。',
  },
};

const RANGE = '{lower, number, ::+! .0} … {upper, number, ::+! .0}';
const OUTCOME: Texts<OutcomeState> = {
  en: {
    NOT_RUN: 'It did not run: there is nothing to measure.',
    TOO_EARLY: 'It is too early: it is measured once the window is over.',
    TOO_FEW:
      'Too few people or buyers to say anything: 30 people on each side, 5 communities where these were dealt, and 5 buyers are needed.',
    MEASURED: `{buyers, number, ::+! .0} buyers of the treated people beside control, and anything of ${RANGE} may be true.`,
  },
  zh: {
    NOT_RUN: '活动没有进行，没有可测量的内容。',
    TOO_EARLY: '为时尚早：活动期结束后才测量。',
    TOO_FEW: '人数或购买者太少，无法判断：每组至少 30 人，按社群分组时至少 5 个社群，并至少 5 名购买者。',
    MEASURED: `相对对照组，活动组多出 {buyers, number, ::+! .0} 名购买者，真实值可能在 ${RANGE} 之间。`,
  },
};

const formats = new Map<string, IntlMessageFormat>();

function written(text: string, language: Language, values: Record<string, string | number>): string {
  let format = formats.get(text);
  if (!format) formats.set(text, (format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })));
  return String(format.format(values));
}

/** Why a campaign ended, in a sentence: the rule that stopped it, with what it saw. */
export function endingText(ending: Ending, language: Language): string {
  const share = ending.by === 'RISK' ? ending.atRisk / Math.max(1, ending.buyers) : 0;
  return written(ENDED[language][ending.by], language, { ...ending, share });
}

/** What can be said of the outcome of a campaign, in a sentence. */
export function outcomeText({ state, everybody }: CampaignOutcome, language: Language): string {
  const { total = 0, totalLower = 0, totalUpper = 0 } = everybody ?? {};
  return written(OUTCOME[language][state], language, { buyers: total, lower: totalLower, upper: totalUpper });
}
