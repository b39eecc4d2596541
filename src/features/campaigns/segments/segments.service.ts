import { randomUUID } from 'node:crypto';
import { checkLine, checkNumber, isGiven } from '../../../platform/checks.js';
import { conflict, invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type SegmentId } from './ids.js';
import { type MembersService } from './members.service.js';
import { checkRule } from './rule/check-rule.js';
import { type SegmentRule } from './rule/rule.js';
import { type AlikeChoice, type ChosenPeople, type SegmentChoice, type SegmentRecord } from './segment.js';
import { type SegmentsStore } from './segments.store.js';

const NAME = 200;
const MOST_ALIKE = 100_000;

/** A segment as somebody wants it saved: with a rule or by likeness. */
export interface SegmentDraft {
  /** Absent for a new one. */
  readonly segmentId?: SegmentId | null;
  readonly name: string;
  readonly rule?: SegmentRule | null;
  readonly alike?: AlikeChoice | null;
}

/** Saves segments, names them, deletes them. */
export class SegmentsService {
  constructor(
    private readonly store: SegmentsStore,
    private readonly members: MembersService,
    private readonly now: () => number,
  ) {}

  /**
   * Whom a rule chooses now; nothing is saved.
   * @throws Failure INVALID_INPUT
   */
  async preview(rule: SegmentRule, context?: QueryContext): Promise<ChosenPeople & { exact: boolean; at: Date }> {
    checkRule(rule, 'rule');
    return { ...(await this.members.ofRule(rule, context)), at: new Date(this.now()) };
  }

  /**
   * Saves a segment and computes its members. A new one that is saved twice is saved once.
   * @param by who saves it
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL for a likeness, CONFLICT where another segment has the name
   */
  async save(draft: SegmentDraft, by: string, context?: QueryContext): Promise<SegmentRecord> {
    const name = checkName(draft.name);
    const choice = await this.choiceOf(draft, context);
    const kind = choice.rule ? ('RULE' as const) : ('ALIKE' as const);
    const at = new Date(this.now());
    let id = draft.segmentId ?? undefined;
    if (id === undefined) {
      const saved = await this.store.create({ id: randomUUID(), name, kind, choice, at, by }, context);
      if (!saved.created && JSON.stringify(saved.choice) !== JSON.stringify(choice)) throw nameTaken(name);
      id = saved.id;
    } else {
      await this.refuseTaken(name, id, context);
      const isThere = await this.store.change(id, { name, kind, choice, at }, context);
      if (!isThere) throw notFound('segment', id, 'input', 'segmentId');
    }
    return this.members.refresh(id, context, 'input', 'segmentId');
  }

  /**
   * Saves a list of people as a segment, in place of the list of this name.
   * @throws Failure INVALID_INPUT; CONFLICT where a segment of another kind has the name
   */
  async saveList(name: string, people: readonly UserId[], by: string, context?: QueryContext): Promise<SegmentRecord> {
    const list = { id: randomUUID(), name: checkName(name), kind: 'LIST', choice: {}, at: new Date(this.now()), by };
    const { id, choice } = await this.store.create(list, context);
    if (choice.rule || choice.alike) throw nameTaken(name);
    await this.members.fill(id, people, context);
    return this.require(id, context);
  }

  /** @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT where another segment has the name */
  async rename(id: SegmentId, given: string, context?: QueryContext): Promise<SegmentRecord> {
    const name = checkName(given);
    await this.refuseTaken(name, id, context);
    const isThere = await this.store.change(id, { name, at: new Date(this.now()) }, context);
    if (!isThere) throw notFound('segment', id, 'input', 'segmentId');
    return this.require(id, context);
  }

  /** @returns whether there was such a segment */
  async delete(id: SegmentId, context?: QueryContext): Promise<boolean> {
    return this.store.delete(id, context);
  }

  /** In the order of `ids`. */
  async byIds(ids: readonly SegmentId[], context?: QueryContext): Promise<(SegmentRecord | undefined)[]> {
    return this.store.byIds(ids, context);
  }

  /** @throws Failure NOT_FOUND at `path` */
  async require(id: SegmentId, context?: QueryContext, ...path: string[]): Promise<SegmentRecord> {
    const [segment] = await this.store.byIds([id], context);
    if (!segment) throw notFound('segment', id, ...path);
    return segment;
  }

  private async choiceOf({ rule, alike }: SegmentDraft, context?: QueryContext): Promise<SegmentChoice> {
    if (isGiven(rule) === isGiven(alike)) throw invalidInput('Give either `rule` or `alike`.', 'input', 'rule');
    if (rule) {
      checkRule(rule, 'input', 'rule');
      return { rule: JSON.parse(JSON.stringify(rule)) as SegmentRule };
    }
    const { segmentId, people } = alike!;
    checkNumber(people, { min: 1, max: MOST_ALIKE, whole: true }, 'input', 'alike', 'people');
    await this.require(segmentId, context, 'input', 'alike', 'segmentId');
    // Refused before anything is saved.
    await this.members.alike({ segmentId, people }, context);
    return { alike: { segmentId, people } };
  }

  private async refuseTaken(name: string, id: SegmentId, context?: QueryContext): Promise<void> {
    const other = await this.store.named(name, context);
    if (other !== undefined && other !== id) throw nameTaken(name);
  }
}

function checkName(given: string): string {
  const name = checkLine(given, NAME, 'input', 'name');
  if (name === undefined) throw invalidInput('A segment has a name.', 'input', 'name');
  return name;
}

const nameTaken = (name: string): Error => conflict(`Another segment is called "${name}".`, 'input', 'name');
