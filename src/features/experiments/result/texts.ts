import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../../../platform/locale.js';
import { type ExperimentRecord } from '../experiment.js';
import { type ArmEffect, type Verdict } from './result.js';

const UNIT_EN = '{unit, select, points { points} other { {unit}}}';
const UNIT_ZH = '{unit, select, points { 个百分点} other { {unit}}}';
const RANGE = '{lower, number, ::.00} … {upper, number, ::.00}';

/** What can be said of an effect, by language, in ICU message syntax. */
const TEXTS: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  en: {
    TOO_FEW: '{arm} against {against}: too few people or purchases to say anything yet.',
    UNDECIDED: `{arm} against {against}: {difference, number, ::+! .00}${UNIT_EN} so far, and anything of ${RANGE} may be true.`,
    BETTER: `{arm} is better than {against}: {difference, number, ::+! .00}${UNIT_EN} (${RANGE}).`,
    WORSE: `{arm} is worse than {against}: {difference, number, ::+! .00}${UNIT_EN} (${RANGE}).`,
  },
  zh: {
    TOO_FEW: '{arm} 对比 {against}:人数或购买太少,尚无法判断。',
    UNDECIDED: `{arm} 对比 {against}:目前 {difference, number, ::+! .00}${UNIT_ZH},真实值可能在 ${RANGE} 之间。`,
    BETTER: `{arm} 优于 {against}:{difference, number, ::+! .00}${UNIT_ZH}(${RANGE})。`,
    WORSE: `{arm} 劣于 {against}:{difference, number, ::+! .00}${UNIT_ZH}(${RANGE})。`,
  },
};

const formats = new Map<string, IntlMessageFormat>();

/** What can be said of an effect, in a sentence of a language; shares in points. */
export function effectText(
  { arm, against, verdict, difference }: ArmEffect,
  { outcome, currency }: ExperimentRecord,
  language: Language,
): string {
  const key = `${language} ${verdict}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(TEXTS[language][verdict], language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  const [scale, unit] = outcome === 'BOUGHT' ? [100, 'points'] : [1, currency ?? ''];
  const { lower, upper } = difference?.anytime ?? { lower: 0, upper: 0 };
  return String(
    format.format({
      ...{ arm, against, unit },
      ...{ difference: scale * (difference?.difference ?? 0), lower: scale * lower, upper: scale * upper },
    }),
  );
}
