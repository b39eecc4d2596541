/** Values of files that cannot be read: which cost their row, and which are left out and counted. */
import { readFiles } from './shop-files.js';

describe('values that cannot be read', () => {
  const read = (text: string, target: string, columns: object) =>
    readFiles({ 'a.csv': text }, { file: 'a.csv', target, columns });

  it('are left out and counted where the row can do without, each time', async () => {
    const columns = { productId: 'id', price: 'p', stock: 's', currency: 'c', handle: 'h', url: 'u', images: 'i' };
    const { rows, leftOut, sums } = await read(
      'id,p,s,c,h,u,i\na,cheap,many,XYZ,a b,ftp://x,b.jpg\nb,-1,0.5,EUR,Ok,http://x.example,\nc,,-3,,ok,,\n',
      'products',
      columns,
    );
    expect(rows).toEqual([
      { id: 'a' },
      { id: 'b', currency: 'EUR', handle: 'ok', url: 'http://x.example/' },
      { id: 'c', stock: 0, handle: 'ok' },
    ]);
    expect(leftOut).toEqual({
      ...{ 'price: not a number': 1, 'price: out of range': 1, 'currency: no ISO 4217 code': 1 },
      ...{ 'stock: not a number': 1, 'stock: not a whole number': 1, 'stock: below 0, read as 0': 1 },
      'handle: not letters, digits, "-", "_", "." and "~"': 1,
      'handle: of another product': 1,
      ...{ 'url: no http or https address': 1, 'images: no http or https address': 1 },
    });
    expect(sums).toMatchObject({ read: 3, loaded: 3, quarantined: 0 });
  });

  it('put the row aside where it needs them, where they are ambiguous, and for times and consent', async () => {
    const events = { userId: 'who', productId: 'what', kind: 'kind', at: 'at', value: 'stars', price: 'paid' };
    const acts = await read(
      'who,what,kind,at,stars,paid\na,p,VIEW,2026-05-01,none,\na,p,RATE,2026-05-02,none,\na,p,PURCHASE,2026-05-03,,gift\n',
      'events',
      events,
    );
    expect(acts.rows.map(({ kind }) => kind)).toEqual(['VIEW', 'PURCHASE']);
    expect(acts.quarantined).toEqual([[3, 'value: not a number']]);
    expect(acts.leftOut).toEqual({ 'value: not a number': 1, 'price: not a number': 1 });
    const goods = await read('id,p,r\na,"1,234",\nb,2,soon\n', 'products', {
      productId: 'id',
      price: 'p',
      releasedAt: 'r',
    });
    expect(goods.quarantined.map(([, reason]) => reason)).toEqual(['price: ambiguous', 'releasedAt: not a time']);
    const people = await read('id,s\na,perhaps\n', 'users', { userId: 'id', shareActivity: 's' });
    expect(people.quarantined).toEqual([[2, 'shareActivity: unknown']]);
  });
});
