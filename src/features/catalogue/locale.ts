/** The argument of a field that has translations. */
export const LOCALE = {
  nullable: true,
  description:
    'Language tag (BCP 47), for example "zh-CN": the translation in this language or in the nearest that its readers understand; in the language of the shop where there is none.',
};
