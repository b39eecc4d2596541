import { Breaker } from '../../src/platform/neo4j/breaker.js';

/** A database that answers, does not (`silent`) or refuses, as the test says. */
function database(): { state: 'up' | 'silent' | 'refusing'; asked: number; ask: () => Promise<void> } {
  const self = {
    state: 'up' as 'up' | 'silent' | 'refusing',
    asked: 0,
    ask: (): Promise<void> => {
      self.asked += 1;
      if (self.state === 'up') return Promise.resolve();
      return self.state === 'silent' ? new Promise(() => undefined) : Promise.reject(new Error('refused'));
    },
  };
  return self;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);
const quick = { suspectMs: 5, answerMs: 20, recoverMs: 5 };
const open: Breaker[] = [];
const breakerOf = (ask: () => Promise<void>): Breaker => {
  const breaker = new Breaker({ ask, ...quick });
  open.push(breaker);
  return breaker;
};
afterEach(() => open.splice(0).forEach((breaker) => breaker.close()));

describe('while the database answers', () => {
  it('work goes through, its own errors too, and the database is not asked', async () => {
    const db = database();
    const breaker = breakerOf(db.ask);
    expect(await breaker.run('a', () => Promise.resolve(1))).toBe(1);
    await expect(breaker.run('b', () => Promise.reject(new Error('own')))).rejects.toThrow('own');
    expect(db.asked).toBe(0);
  });

  it('slow work goes on to its end, however often the database is asked meanwhile', async () => {
    const db = database();
    const slow = async (): Promise<string> => {
      while (db.asked < 3) await new Promise((resolve) => setTimeout(resolve, 1));
      return 'done';
    };
    expect(await breakerOf(db.ask).run('slow', slow)).toBe('done');
  });
});

describe.each(['silent', 'refusing'] as const)('when the database is %s', (state) => {
  it('work under way is refused, and told that nobody waits for it', async () => {
    const db = database();
    db.state = state;
    let givenUp: AbortSignal | undefined;
    const work = breakerOf(db.ask).run('read', (signal) => ((givenUp = signal), never()));
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', query: 'read' });
    expect(givenUp?.aborted).toBe(true);
  });

  it('what comes then is refused without being begun, until the database answers again', async () => {
    const db = database();
    db.state = state;
    const breaker = breakerOf(db.ask);
    await breaker.run('first', never).catch(() => undefined);
    let begun = 0;
    const next = (): Promise<string> => breaker.run('next', () => ((begun += 1), Promise.resolve('fine')));
    await expect(next()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(begun).toBe(0);
    db.state = 'up';
    let answer: string | undefined;
    while (answer === undefined) {
      answer = await next().catch(() => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 1)));
    }
    expect([answer, begun]).toEqual(['fine', 1]);
  });
});
