import { type FeatureModel } from './model.js';

/**
 * Who may not be trusted, and why. What a purchase was made with is kept as a keyed hash (`Fingerprint`), never as it was sent.
 * `riskDecision` on a person is what staff decided last, AGAINST or CLEARED: it holds over what influence runs find, and
 * `inauthentic` follows it at once.
 */
export const risk: FeatureModel = {
  nodes: {
    Fingerprint: {
      about: 'A device, means of payment or address by its keyed hash; its id begins with its kind.',
      key: 'id',
      properties: { id: 'STRING', kind: 'STRING' },
    },
    Assessment: {
      about: 'A purchase that was assessed before the shop accepted it.',
      key: 'id',
      properties: {
        id: 'STRING',
        userId: 'STRING',
        at: 'ZONED DATETIME',
        // Ids of fingerprints; of those that the shop itself sent.
        device: 'STRING',
        payment: 'STRING',
        address: 'STRING',
        coupon: 'STRING',
        amount: 'FLOAT',
        currency: 'STRING',
        decision: 'STRING',
        score: 'FLOAT',
        // What spoke against it, as JSON: `Signal` of the risk feature.
        signals: 'STRING',
        // Hash of what was sent, by which a repetition is known.
        content: 'STRING',
      },
    },
    RiskCase: {
      about: 'A person about whom staff decide; a person has one at most.',
      key: 'id',
      properties: {
        id: 'STRING',
        kind: 'STRING',
        state: 'STRING',
        score: 'FLOAT',
        // Id of one member: people found together have the same.
        ring: 'STRING',
        openedAt: 'ZONED DATETIME',
        changedAt: 'ZONED DATETIME',
      },
    },
    RiskAct: {
      about: 'What somebody did with a case, and when: never changed.',
      key: 'id',
      properties: { id: 'STRING', at: 'ZONED DATETIME', by: 'STRING', kind: 'STRING', note: 'STRING' },
    },
  },
  relationships: {
    ASSESSED: { about: 'The person wanted to make the purchase.', between: [['User', 'Assessment']], properties: {} },
    USED: {
      about: 'The person bought with the device, means of payment or address.',
      between: [['User', 'Fingerprint']],
      properties: { since: 'ZONED DATETIME', at: 'ZONED DATETIME' },
    },
    ABOUT: { about: 'Whom the case is about.', between: [['RiskCase', 'User']], properties: {} },
    ACT_OF: { about: 'The case with which it was done.', between: [['RiskAct', 'RiskCase']], properties: {} },
  },
  adds: { User: { riskDecision: 'STRING' } },
};
