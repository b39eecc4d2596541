import { TieEvidenceResolver, TieStrengthResolver } from './tie-strength.resolver.js';
import { TiesService, type TiesOptions } from './ties.service.js';

export { type TieModelInUse } from './tie-ends.js';
export {
  TiesService,
  type TieModelSource,
  type TiePair,
  type TiesOptions,
  type TieStrengthRecord,
} from './ties.service.js';

export const tiesResolvers = [TieStrengthResolver, TieEvidenceResolver] as const;

/** The room with what it needs. */
export function createTies(deps: TiesOptions): { ties: TiesService; resolvers: object[] } {
  const ties = new TiesService(deps);
  return { ties, resolvers: [new TieStrengthResolver(ties), new TieEvidenceResolver(ties)] };
}
