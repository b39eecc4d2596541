import { wantedBy } from '../../gnn/learn/learn-parts.js';

const using =
  (...held: string[]) =>
  (...parts: string[]): boolean =>
    parts.some((part) => held.includes(part));

describe('what is learnt for the parts that serve', () => {
  it.each([
    ['only what has a weight', ['ridge', 'network'], false, [true, true, false]],
    ['a network where none has a weight', ['recent-180'], false, [false, true, false]],
    ['one network where the other serves', ['network-friends'], false, [false, false, true]],
    ['what ties are judged by, where people are tied', ['friends', 'network-friends'], true, [true, true, true]],
    ['the same where no list hears friends', ['recent-180'], true, [true, true, false]],
  ])('is %s', (_what, parts, tied, [ridge, network, networkWithFriends]) => {
    expect(wantedBy(using(...parts), tied)).toEqual({ ridge, network, networkWithFriends });
  });
});
