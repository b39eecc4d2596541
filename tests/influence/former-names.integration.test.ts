/** Migration 0006 carries the results of an older version over: other names, and history in place of `...Before`. */
import { migrate, type Query } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';

const PEOPLE = 10_001;

function query<Row>(text: string, row: Query<object, Row>['row']): Query<object, Row, 'write'> {
  return { name: 'test/former-names', mode: 'write', params: {}, row, text };
}

const OLD_SHOP = query(
  `CREATE (:Model {id: 'run-1', createdAt: datetime('2026-01-01T00:00:00Z')}),
    (:Model {id: 'run-2', createdAt: datetime('2026-02-01T00:00:00Z')})
  WITH 1 AS one
  UNWIND range(1, ${PEOPLE}) AS n
  CREATE (u:User {id: 'u' + n, influence: 1.0 / n, influenceRank: n, influenceModel: 'run-2', community: 'u1'})
  SET u += {expertise: 0.5, sales: 2.0, salesLower: 1.0, salesUpper: 3.0, salesModel: 'run-2'}
  WITH u, n
  WHERE n > 1
  SET u += {influenceBefore: 0.25, influenceRankBefore: n - 1, influenceModelBefore: 'run-1'}`,
  {},
);

it('keeps every result under its new name', async () => {
  const db = await testDatabase();
  await wipe(db);
  await db.run(OLD_SHOP, {});
  await db.run(query(`MATCH (m:Migration {id: '0006-influence-history'}) DELETE m`, {}), {});
  expect(await migrate(db)).toEqual(['0006-influence-history']);

  const names = query<{ former: number; carried: number }>(
    `RETURN
      COUNT {
        MATCH (u:User)
        WHERE any(name IN keys(u) WHERE name ENDS WITH 'Before' OR name IN ['influence', 'community', 'expertise', 'sales'])
      } AS former,
      COUNT {
        MATCH (u:User)
        WHERE u.influenceScore = 1.0 / u.influenceRank AND u.influenceExpertise = 0.5 AND u.influenceCommunity = 'u1'
          AND u.salesAdjusted = 2.0
      } AS carried`,
    { former: { kind: 'int' }, carried: { kind: 'int' } },
  );
  expect(await db.run(names, {})).toEqual([{ former: 0, carried: PEOPLE }]);

  const text = { kind: 'string' } as const;
  const found = query<{ person: string; history: string[]; count: number }>(
    `MATCH (u:User)
    WHERE u.influenceExpertise = 0.5 AND u.influenceCommunity = 'u1' AND u.salesAdjusted = 2.0 AND u.salesUpper = 3.0
    WITH u, count { (:User)-[:MEASURED]->() } AS count
    ORDER BY u.influenceRank
    LIMIT 2
    RETURN u.id + ' ' + u.influenceScore AS person, count, COLLECT {
      MATCH (u)-[h:MEASURED]->(m:Model {id: h.model})
      WHERE h.at = m.createdAt AND h.at = m.measuredAt
      RETURN h.model + ' ' + h.rank + ' ' + h.influence + ' ' + coalesce(toString(h.sales), '-')
      ORDER BY h.at
    } AS history`,
    { person: text, history: { kind: 'list', of: text }, count: { kind: 'int' } },
  );
  const count = 2 * PEOPLE - 1;
  expect(await db.run(found, {})).toEqual([
    { person: 'u1 1.0', count, history: ['run-2 1 1.0 2.0'] },
    { person: 'u2 0.5', count, history: ['run-1 1 0.25 -', 'run-2 2 0.5 2.0'] },
  ]);
});
