import Sentiment from 'sentiment';

/** What a comment says of the product. `UNKNOWN`: neither, or in a language whose words are not known here. */
export type Opinion = 'PRAISE' | 'COMPLAINT' | 'UNKNOWN';

const english = new Sentiment();

/** What people write when a purchase went wrong, which no single word says. */
const COMPLAINTS =
  /\b(sent|send|sending|give|gave|bring|brought) (it|them|this|mine) back\b|\bnot as (described|shown|pictured|advertised)\b|\b(asked|ask|want|wanted|waiting) (for )?(a |my )?(refund|money back)\b|\breturn(ed|ing) (it|them|this)\b/i;

/** Simplified and traditional words of praise and of complaint; a complaint anywhere decides. */
const CHINESE_COMPLAINTS =
  /不(喜欢|喜歡|推荐|推薦|值|好|满意|滿意|实用|實用)|没有?用|沒有?用|退(货|貨|款)|失望|差(评|評|劲|勁)|很差|太差|垃圾|难用|難用|坏了|壞了|假货|假貨|后悔|後悔|质量问题|品質問題/;
const CHINESE_PRAISE =
  /喜欢|喜歡|推荐|推薦|满意|滿意|好用|不错|不錯|很棒|太棒|超棒|很好|非常好|完美|值得|物超所值|好评|好評|惊喜|驚喜/;

/**
 * The opinion of a comment, for reasons: only what is clearly praise is shown to others as praise. English by the words of
 * AFINN-165 with negations (Nielsen 2011, arXiv:1103.2903), Chinese by a short list; in doubt UNKNOWN.
 */
export function opinionOf(text: string): Opinion {
  if (COMPLAINTS.test(text) || CHINESE_COMPLAINTS.test(text)) return 'COMPLAINT';
  if (CHINESE_PRAISE.test(text)) return 'PRAISE';
  const { score } = english.analyze(text);
  return score > 0 ? 'PRAISE' : score < 0 ? 'COMPLAINT' : 'UNKNOWN';
}
