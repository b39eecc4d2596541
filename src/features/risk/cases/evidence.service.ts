import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type AssessStore } from '../purchase/assess.store.js';
import { type Evidence, type EvidenceEdge, type EvidenceNode } from './case.js';
import { type EvidenceStore } from './evidence.store.js';

/** Collects the part of the graph that speaks for or against a person. */
export class EvidenceService {
  constructor(
    private readonly store: EvidenceStore,
    private readonly known: AssessStore,
    private readonly now: () => number,
  ) {}

  /**
   * The person, who praised products in step with the person and which, what the person bought with and who else did, and the
   * purchases that were not allowed. Numbers are bounded: at most about 80 nodes.
   */
  async of(userId: UserId, context?: QueryContext): Promise<Evidence> {
    const [partnersOf, person, assessments] = await Promise.all([
      this.store.partners([userId], context),
      this.known.readPerson(userId, new Date(this.now()), context),
      this.store.assessments(userId, context),
    ]);
    const partners = partnersOf.get(userId) ?? [];
    const uses = person?.uses ?? [];
    const distrusted = new Set([
      ...partners.filter((one) => one.distrusted).map(({ id }) => id),
      ...uses.flatMap((use) => use.distrusted),
      ...(person?.facts.inauthentic ? [userId] : []),
    ]);
    const people = [
      ...new Set<string>([
        userId,
        ...partners.map(({ id }) => id),
        ...uses.flatMap(({ some, distrusted: d }) => [...some, ...d]),
      ]),
    ];
    const inStep = partners.length === 0 ? [] : [userId, ...partners.map(({ id }) => id)];
    const [praised, ties] = await Promise.all([
      inStep.length === 0 ? [] : this.store.praised(inStep, context),
      this.store.ties(people, context),
    ]);
    const nodes: EvidenceNode[] = [
      ...people.map((id) => node(id, 'PERSON', { distrusted: distrusted.has(id) })),
      ...praised.map(({ productId, title }) => node(productId, 'PRODUCT', { label: title })),
      ...uses.map(({ id, kind }) => node(id, 'FINGERPRINT', { label: kind })),
      ...assessments.map(({ id, decision }) => node(id, 'ASSESSMENT', { label: decision })),
    ];
    const edges: EvidenceEdge[] = [
      ...praised.flatMap(({ productId, praise }) =>
        praise.map((one): EvidenceEdge => {
          return { ...ends('PERSON', one.userId, 'PRODUCT', productId), kind: 'PRAISED', at: one.at };
        }),
      ),
      ...uses.flatMap((use) =>
        [userId, ...new Set([...use.some, ...use.distrusted])].map((id): EvidenceEdge => {
          return { ...ends('PERSON', id, 'FINGERPRINT', use.id), kind: 'USED', at: null };
        }),
      ),
      ...assessments.map(({ id, at }): EvidenceEdge => {
        return { ...ends('PERSON', userId, 'ASSESSMENT', id), kind: 'ASSESSED', at };
      }),
      ...ties.map(({ fromId, toId, kind, since }): EvidenceEdge => {
        return { ...ends('PERSON', fromId, 'PERSON', toId), kind, at: since };
      }),
    ];
    return { nodes, edges };
  }
}

function node(
  ref: string,
  kind: EvidenceNode['kind'],
  { label = null, distrusted = false }: { label?: string | null; distrusted?: boolean },
): EvidenceNode {
  return { id: nameOf(kind, ref), kind, ref, label, distrusted };
}

/** Ids of people and products may be equal. */
function nameOf(kind: EvidenceNode['kind'], ref: string): string {
  return `${kind}:${ref}`;
}

function ends(fromKind: EvidenceNode['kind'], from: string, toKind: EvidenceNode['kind'], to: string) {
  return { from: nameOf(fromKind, from), to: nameOf(toKind, to) };
}
