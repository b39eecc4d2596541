export {
  EVENT_KINDS,
  type EventKind,
  KIND_CODE,
  LIKED_FROM,
  type PerRelationship,
  perRelationship,
  RELATIONSHIP_CODES,
} from './events/kinds.js';
export { EventKindEnum } from './events/event.type.js';
