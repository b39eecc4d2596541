import { type FeatureModel } from './model.js';

/** Segments of people, and what is done with them. */
export const campaigns: FeatureModel = {
  nodes: {
    Segment: {
      about: 'A saved choice of people: by a rule, by likeness to another segment, or a list.',
      key: 'id',
      properties: {
        id: 'STRING',
        name: 'STRING',
        // The name in lower case: no two segments have one.
        nameKey: 'STRING',
        kind: 'STRING',
        // How people are chosen, as JSON: `SegmentChoice` of the campaigns feature.
        choice: 'STRING',
        createdAt: 'ZONED DATETIME',
        createdBy: 'STRING',
        changedAt: 'ZONED DATETIME',
        // When the members were computed last, and the version of then.
        computedAt: 'ZONED DATETIME',
        version: 'INTEGER',
        people: 'INTEGER',
        contactable: 'INTEGER',
        // Written to lock the segment; it says nothing.
        locked: 'BOOLEAN',
        // Until when some process computes it.
        takenUntil: 'ZONED DATETIME',
      },
    },
    SegmentVersion: {
      about: 'That the members of a segment changed: how many came and went, and how many there are since.',
      key: 'id',
      properties: {
        id: 'STRING',
        version: 'INTEGER',
        at: 'ZONED DATETIME',
        people: 'INTEGER',
        contactable: 'INTEGER',
        joined: 'INTEGER',
        left: 'INTEGER',
      },
    },
  },
  relationships: {
    VERSION_OF: { about: 'The segment of the version.', between: [['SegmentVersion', 'Segment']], properties: {} },
    IN_SEGMENT: {
      about: 'The person is a member from version `from` on, until before version `until`; without it, now.',
      between: [['User', 'Segment']],
      properties: { from: 'INTEGER', until: 'INTEGER' },
    },
  },
};
