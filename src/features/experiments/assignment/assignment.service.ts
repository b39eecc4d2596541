import { assignmentOf } from '../../../algorithms/experiments/assignment.js';
import { checkBatch, checkDistinct, checkId } from '../../../platform/checks.js';
import { conflict, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type Arm, type ExperimentRecord, ruleOf } from '../experiment.js';
import { type ExperimentsService } from '../experiments.service.js';
import { type AssignmentStore } from './assignment.store.js';

/** What somebody gets. */
export interface Assignment {
  readonly experiment: ExperimentRecord;
  readonly userId: UserId;
  /** What to show: control where the person is held out, not reached, or nothing runs. */
  readonly arm: Arm;
  /** Whether the person gets another arm than control. */
  readonly treated: boolean;
  /** Whether the person is in no experiment, and not counted. */
  readonly heldOut: boolean;
}

/** When somebody saw what an experiment decides. */
export interface ExposureInput {
  readonly userId: UserId;
  readonly at?: Date | null;
}

/** How far a clock of the shop may be ahead. */
const AHEAD_MS = 5 * 60_000;

/** Deals people into arms, and keeps who saw what. */
export class AssignmentService {
  constructor(
    private readonly store: AssignmentStore,
    private readonly experiments: ExperimentsService,
    private readonly now: () => number,
  ) {}

  /**
   * Alike at each call while the experiment runs; nothing is stored.
   * @throws Failure NOT_FOUND for an experiment or person that there is not
   */
  async of(id: string, userId: UserId, context?: QueryContext): Promise<Assignment> {
    const experiment = await this.experiments.get(id, context, 'experimentId');
    const person = checkId(userId, 'user', 'userId') as UserId;
    const [known] = await this.store.units(experiment.id, [person], context);
    if (!known) throw notFound('user', person, 'userId');
    const control = experiment.arms[0];
    const place = assignmentOf(ruleOf(experiment), person, known.unit ?? person);
    const given = { experiment, userId: person, heldOut: !place };
    if (!place || experiment.state !== 'RUNNING') return { ...given, arm: control, treated: false };
    return { ...given, arm: place.treated ? experiment.arms[place.arm] : control, treated: place.treated };
  }

  /**
   * Keeps when people first saw what a running experiment decides; sent again it changes nothing. People who are held out are not counted.
   * @param dated whether moments of the caller are taken
   * @throws Failure INVALID_INPUT, NOT_FOUND: nothing is kept then; CONFLICT where the experiment does not run
   */
  async expose(
    id: string,
    exposures: readonly ExposureInput[],
    dated: boolean,
    context?: QueryContext,
  ): Promise<{ recorded: number; repeated: number; heldOut: number }> {
    checkBatch(exposures, 'input', 'exposures');
    const experiment = await this.experiments.get(id, context, 'input', 'experimentId');
    if (experiment.state !== 'RUNNING') {
      throw conflict(`This experiment is ${experiment.state}: nobody is in it.`, 'input', 'experimentId');
    }
    const path = (n: number, field: string): string[] => ['input', 'exposures', String(n), field];
    const people = exposures.map(({ userId }, n) => checkId(userId, 'user', ...path(n, 'userId')));
    checkDistinct(people, 'userId', 'input', 'exposures');
    const now = this.now();
    const moments = exposures.map(({ at }, n) => {
      if (!at) return new Date(now);
      if (!dated) throw invalidInput('`at` is for the back end of the shop.', ...path(n, 'at'));
      if (!(at.getTime() <= now + AHEAD_MS)) throw invalidInput('`at` is in the future.', ...path(n, 'at'));
      return at;
    });
    const known = await this.store.units(experiment.id, people, context);
    const missing = known.indexOf(undefined);
    if (missing >= 0) throw notFound('user', people[missing], ...path(missing, 'userId'));
    const rule = ruleOf(experiment);
    const rows = people.flatMap((userId, n) => {
      const unit = known[n]?.unit ?? userId;
      const place = assignmentOf(rule, userId, unit);
      return place ? [{ userId, at: moments[n], unit, ...place }] : [];
    });
    rows.sort((a, b) => (a.userId < b.userId ? -1 : 1));
    const recorded = rows.length > 0 ? await this.store.record({ id: experiment.id, rows }, context) : 0;
    return { recorded, repeated: rows.length - recorded, heldOut: people.length - rows.length };
  }
}
