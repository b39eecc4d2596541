/** The phases of a training, in their order. */
export type Phase = 'tune' | 'validation' | 'choose' | 'test' | 'rolling' | 'final';

/** What one stage of a phase does. */
export type Step =
  /** Learns one part; in the phase `tune`, `ridge` chooses the settings of the ridge. */
  | 'ridge'
  | 'item-knn'
  | 'network'
  | 'network-friends'
  | 'ties'
  | 'influence'
  /** Learns the network by a longer schedule. */
  | 'longer-network'
  /** Chooses how events are read, the schedule of the network, how it places people, how friends are heard. */
  | 'reading'
  | 'schedule'
  | 'places'
  | 'friends';

/** Names one stage of a training. */
export interface StageId {
  readonly phase: Phase;
  /** Number of the slice, schedule or window, where a phase takes several. */
  readonly turn?: number;
  /** Absent in a phase that is one stage. */
  readonly step?: Step;
}

/** The stage as one word, for logs, model cards and files: `validation-2-ridge`, `rolling-3`, `choose`. */
export function stageName({ phase, turn, step }: StageId): string {
  return [phase, turn, step].filter((part) => part !== undefined).join('-');
}
