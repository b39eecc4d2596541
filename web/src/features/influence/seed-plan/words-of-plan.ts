import { useNumbers } from '../../../words/numbers';
import { useCosts } from './costs';
import { type Plan } from './query';
import { useText } from './text';

/** What limits a plan and what it rests on, in sentences. */
export function useWord(plan: Plan): readonly string[] {
  const say = useText();
  const { tenth, whole, share } = useNumbers();
  const { stock, capped, uncappedBuyers, whyFewerSeeds, rests, guarantee, lead, followed } = plan;
  const cost = useCosts(plan);
  const sentences: string[] = [];
  if (capped && stock !== null)
    sentences.push(say('word.capped', { stock: whole(stock), buyers: tenth(uncappedBuyers) }));
  else if (stock !== null) sentences.push(say('word.stock', { stock: whole(stock) }));
  if (whyFewerSeeds) sentences.push(say(`word.${whyFewerSeeds}`, { count: plan.seeds.length }));
  if (plan.seeds.length === 0) return sentences;
  const ends = { lower: tenth(lead.lower), upper: tenth(lead.upper), more: tenth(lead.buyers) };
  // Both are worth the stock then, and the difference is what they cost.
  if (capped && tenth(lead.buyers) === tenth(0) && followed.cost > plan.cost)
    sentences.push(say('word.lead.stock', { theirs: cost(followed.cost), mine: cost(plan.cost) }));
  else sentences.push(say(lead.lower > 0 ? 'word.lead' : 'word.lead.none', ends));
  sentences.push(say('word.rests', { rests, number: whole(rests), share: share(guarantee) }));
  return sentences;
}
