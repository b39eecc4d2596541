import { type Bar } from '../../../charts/BarChart';
import { type Say } from '../../../words/words';
import type texts from '../../../words/en/recommendations.json';
import { type Listed } from './query';

/**
 * The parts of a score as bars, which sum to it: what came through friends, from the person's own products, from the place among
 * all people, and from popularity; under friends and products, each of them.
 */
export function barsOf({ attribution }: Listed, say: Say<keyof typeof texts>, friend: string): readonly Bar[] {
  const { products, otherProducts, friends, otherFriends, network, popularity } = attribution;
  const groups: readonly (readonly [Bar, readonly Bar[]])[] = [
    [
      { key: 'friends', name: say('part.friends'), value: sum(friends) + otherFriends, isHeading: true },
      [
        ...friends.map(({ user: { userId, name }, value }) => ({
          ...{ key: `friend ${userId}`, id: userId, name: name ?? friend, value },
        })),
        { key: 'friends others', name: say('part.friends.others'), value: otherFriends },
      ],
    ],
    [
      { key: 'products', name: say('part.products'), value: sum(products) + otherProducts, isHeading: true },
      [
        ...products.map(({ product: { productId, title }, value }) => ({
          ...{ key: `product ${productId}`, id: productId, name: title, value },
        })),
        { key: 'products others', name: say('part.products.others'), value: otherProducts },
      ],
    ],
    [{ key: 'network', name: say('part.network'), value: network, isHeading: true }, []],
    [{ key: 'popularity', name: say('part.popularity'), value: popularity, isHeading: true }, []],
  ];
  return groups
    .toSorted(([a], [b]) => b.value - a.value)
    .flatMap(([heading, bars]) => [heading, ...bars.filter(({ value }) => value !== 0)]);
}

function sum(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}
