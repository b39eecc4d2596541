/** Files of a small shop. */
export const USERS = 'user_id,name,region\nu1,Ada,north\nu2,Bo,south\nu3,Cy,north\n';
/** Line 3 has no person and line 5 a kind that there is not. */
export const EVENTS = [
  'event_id,user_id,item_id,behavior_type,timestamp',
  'e1,u1,p1,buy,2025-05-01T10:00:00Z',
  'e2,,p1,buy,2025-05-02T10:00:00Z',
  'e3,u2,p2,like,2025-05-03T10:00:00Z',
  'e4,u3,"p2",adored,2025-05-04T10:00:00Z',
  '',
].join('\n');
