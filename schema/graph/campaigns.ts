import { type FeatureModel } from './model.js';

/** Segments of people, what is done with them, and coupons that are given to them. */
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
    CouponBatch: {
      about: 'Codes that were given to people of a segment under one set of terms and one budget.',
      key: 'id',
      properties: {
        id: 'STRING',
        name: 'STRING',
        segmentId: 'STRING',
        // How the people were chosen: ALL, VALUE or UPLIFT.
        choice: 'STRING',
        // ISSUING until all codes are there, ISSUED, ENDED.
        state: 'STRING',
        // PERCENT or AMOUNT; `value` is per cent or an amount, and no order is cheaper by more than `mostOff`.
        discount: 'STRING',
        value: 'FLOAT',
        currency: 'STRING',
        mostOff: 'FLOAT',
        minimumOrder: 'FLOAT',
        // What the codes are for; both empty: everything.
        productIds: 'LIST<STRING>',
        categoryIds: 'LIST<STRING>',
        perPerson: 'INTEGER',
        mostRedemptions: 'INTEGER',
        budget: 'FLOAT',
        expiresAt: 'ZONED DATETIME',
        returnsGiveBack: 'BOOLEAN',
        createdAt: 'ZONED DATETIME',
        createdBy: 'STRING',
        endedAt: 'ZONED DATETIME',
        endedBy: 'STRING',
        people: 'INTEGER',
        codes: 'INTEGER',
        // Codes that are used now, and what orders were cheaper by.
        redeemed: 'INTEGER',
        spent: 'FLOAT',
        // Written to lock the batch; it says nothing.
        locked: 'BOOLEAN',
      },
    },
    Coupon: {
      about:
        'A code. Its id is the part of the code that is not its signature, so that nobody who reads the graph has codes.',
      key: 'id',
      properties: {
        id: 'STRING',
        // Place in the batch.
        number: 'INTEGER',
        // The order that used it; absent while it may be used.
        orderId: 'STRING',
      },
    },
    CouponRedemption: {
      about: 'That an order used a code. Its id is those of both.',
      key: 'id',
      properties: {
        id: 'STRING',
        orderId: 'STRING',
        amount: 'FLOAT',
        orderValue: 'FLOAT',
        at: 'ZONED DATETIME',
        // When the code came back, because the order did.
        returnedAt: 'ZONED DATETIME',
      },
    },
    Campaign: {
      about:
        'What is said of a product or category to an audience under a budget; part of the audience is kept as control.',
      key: 'id',
      properties: {
        id: 'STRING',
        name: 'STRING',
        state: 'STRING',
        // Counts the steps: a step names the one that it follows, so that of two at once one is refused.
        revision: 'INTEGER',
        productId: 'STRING',
        categoryId: 'STRING',
        segmentId: 'STRING',
        channel: 'STRING',
        unit: 'STRING',
        controlShare: 'FLOAT',
        budget: 'FLOAT',
        contactCost: 'FLOAT',
        currency: 'STRING',
        riskShare: 'FLOAT',
        startsAt: 'ZONED DATETIME',
        endsAt: 'ZONED DATETIME',
        createdAt: 'ZONED DATETIME',
        createdBy: 'STRING',
        startedAt: 'ZONED DATETIME',
        endedAt: 'ZONED DATETIME',
        // Why it ended, as JSON: `Ending` of the campaigns feature.
        ended: 'STRING',
        // What the plan promised when it was scheduled, as JSON: `CampaignPromise` of the campaigns feature.
        promised: 'STRING',
        // Written to lock the campaign; it says nothing.
        locked: 'BOOLEAN',
      },
    },
    CampaignStep: {
      about: 'That a campaign went from one state to another, when and by whom: never changed.',
      key: 'id',
      properties: {
        id: 'STRING',
        revision: 'INTEGER',
        at: 'ZONED DATETIME',
        by: 'STRING',
        from: 'STRING',
        to: 'STRING',
        note: 'STRING',
      },
    },
  },
  relationships: {
    STEP_OF: { about: 'The campaign of the step.', between: [['CampaignStep', 'Campaign']], properties: {} },
    IN_CAMPAIGN: {
      about:
        'The person is of the audience of the campaign: treated or control, chosen by the plan or not, and to be contacted where both. `at` is the first contact.',
      between: [['User', 'Campaign']],
      properties: {
        treated: 'BOOLEAN',
        chosen: 'BOOLEAN',
        toContact: 'BOOLEAN',
        unit: 'STRING',
        at: 'ZONED DATETIME',
        cost: 'FLOAT',
        // Written to lock it; it says nothing.
        locked: 'BOOLEAN',
      },
    },
    HOLDS: { about: 'The person to whom the code was given.', between: [['User', 'Coupon']], properties: {} },
    OF_BATCH: { about: 'The batch of the code.', between: [['Coupon', 'CouponBatch']], properties: {} },
    REDEMPTION_OF: { about: 'The code that was used.', between: [['CouponRedemption', 'Coupon']], properties: {} },
    VERSION_OF: { about: 'The segment of the version.', between: [['SegmentVersion', 'Segment']], properties: {} },
    IN_SEGMENT: {
      about: 'The person is a member from version `from` on, until before version `until`; without it, now.',
      between: [['User', 'Segment']],
      properties: { from: 'INTEGER', until: 'INTEGER' },
    },
  },
};
