import { wantedBy } from '../../gnn/evaluate/fit-parts.js';

const using =
  (...held: string[]) =>
  (...parts: string[]): boolean =>
    parts.some((part) => held.includes(part));

describe('what is learnt for the parts that serve', () => {
  it.each([
    ['only what has a weight', ['ridge', 'network'], false, [true, true, false]],
    ['a network where none has a weight', ['recent-180'], false, [false, true, false]],
    ['one network where the other serves', ['network-friends'], false, [false, false, true]],
    ['what ties are judged by, where their strength counts', ['friends', 'network-friends'], true, [true, true, true]],
    ['nothing for ties that nobody hears', ['network-friends'], true, [false, false, true]],
  ])('is %s', (_what, parts, weighted, [ridge, network, networkWithFriends]) => {
    expect(wantedBy(using(...parts), weighted)).toEqual({ ridge, network, networkWithFriends });
  });
});
