import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../../../platform/locale.js';
import { type Signal, type SignalKind } from './signal.js';

const WHAT_EN = '{what, select, DEVICE {device} PAYMENT {means of payment} ADDRESS {address} other {person}}';
const WHAT_ZH = '{what, select, DEVICE {设备} PAYMENT {支付方式} ADDRESS {地址} other {用户}}';

/** Every sentence of a signal, by language, in ICU message syntax. */
const TEXTS: Readonly<Record<Language, Readonly<Record<SignalKind, string>>>> = {
  en: {
    DECIDED: 'Staff decided against this person.',
    RING:
      'The last influence run takes this person for inauthentic' +
      '{partners, plural, =0 {.} one {: # person praises the same products in step.} other {: # people praise the same products in step.}}',
    FAKE_INFLUENCE:
      '{burst, number} % of the ties began on one day, and {twin, number} % of the audience is that of another account.',
    VELOCITY: `{count, plural, one {# purchase} other {# purchases}} of this ${WHAT_EN} in {hours, plural, one {an hour} other {# hours}}.`,
    NEW_DEVICE: 'A device that this person never bought with before.',
    SHARED: `{people, plural, one {# other person} other {# other people}} bought with this ${WHAT_EN}.`,
    DISTRUSTED: `{people, plural, one {# person who is not trusted} other {# people who are not trusted}} bought with this ${WHAT_EN}.`,
    REFUNDS: '{returned, number} of {bought, number} pieces came back in a year.',
    COUPON:
      '{people, plural, one {# other person} other {# other people}} used this coupon with the same device, means of payment or address.',
    AMOUNT: '{times, number} times what this person pays for an order on average.',
  },
  zh: {
    DECIDED: '工作人员已对此用户作出不利裁定。',
    RING: '最近一次影响力计算认为此用户不真实{partners, plural, =0 {。} other {:有 # 人与其同步给相同商品好评。}}',
    FAKE_INFLUENCE: '{burst, number}% 的关系始于同一天,{twin, number}% 的受众与另一账号相同。',
    VELOCITY: `此${WHAT_ZH}在 {hours, number} 小时内有 {count, number} 次购买。`,
    NEW_DEVICE: '此用户从未用过的设备。',
    SHARED: `另有 {people, number} 人用过此${WHAT_ZH}购买。`,
    DISTRUSTED: `有 {people, number} 个不受信任的用户用过此${WHAT_ZH}购买。`,
    REFUNDS: '一年内购买的 {bought, number} 件中退回了 {returned, number} 件。',
    COUPON: '另有 {people, number} 人用相同的设备、支付方式或地址使用过此优惠券。',
    AMOUNT: '金额是此用户平均订单的 {times, number} 倍。',
  },
};

const formats = new Map<string, IntlMessageFormat>();

/** The sentence of a signal in a language. */
export function signalText({ kind, parameters }: Signal, language: Language): string {
  const key = `${language} ${kind}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(TEXTS[language][kind], language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format({ ...parameters }));
}

/** The templates with their English messages. */
export const SIGNAL_TEXTS = TEXTS.en;
