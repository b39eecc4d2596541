import { useNumbers } from '../../../words/numbers';
import { useCosts } from './costs';
import { type Plan } from './query';
import { useText } from './text';

/** A smaller share of the buyers than this is as good as none: a plan leaves out seeds who bring less of a stock. */
const ALIKE = 0.015;

/** What limits a plan and what it rests on, in sentences. */
export function useWord(plan: Plan): readonly string[] {
  const say = useText();
  const { tenth, whole, share } = useNumbers();
  const { stock, capped, buyers, uncappedBuyers, whyFewerSeeds, rests, guarantee, lead, followed } = plan;
  const cost = useCosts(plan);
  const sentences: string[] = [];
  if (stock !== null) {
    const words = { stock: whole(stock), now: tenth(buyers), more: tenth(uncappedBuyers) };
    const isSold = words.now === tenth(stock);
    // What reads the same is the same to whom reads it.
    if (!capped || words.now === words.more) sentences.push(say(isSold ? 'word.stock.just' : 'word.stock', words));
    else sentences.push(say(isSold ? 'word.sold' : 'word.capped', words));
  }
  if (whyFewerSeeds) sentences.push(say(`word.${whyFewerSeeds}`, { count: plan.seeds.length }));
  if (plan.seeds.length === 0) return sentences;
  const ends = { lower: tenth(lead.lower), upper: tenth(lead.upper), more: tenth(lead.buyers) };
  // Both are worth the stock then, and the difference is what they cost.
  if (capped && Math.abs(lead.buyers) <= ALIKE * buyers) {
    const both = { theirs: cost(followed.cost), mine: cost(plan.cost), buyers: tenth(followed.buyers) };
    sentences.push(say(followed.cost > plan.cost ? 'word.lead.stock' : 'word.lead.same', both));
  } else sentences.push(say(lead.lower > 0 ? 'word.lead' : 'word.lead.none', ends));
  const ground = { rests, number: whole(rests) };
  // A bound is rounded down, or it would promise more than is proven.
  if (guarantee > 1 - ALIKE) sentences.push(say('word.rests.best', ground));
  else sentences.push(say('word.rests', { ...ground, share: share(Math.floor(guarantee * 100) / 100) }));
  return sentences;
}
