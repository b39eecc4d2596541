/**
 * The stages of a training job in their order, the phases of the learner (`Phase`) among them: the text shown for each, and the
 * share of the whole job at which it begins.
 */
export const STAGES = {
  export: { from: 0, text: 'reading the graph' },
  tune: { from: 0.08, text: 'choosing settings' },
  validation: { from: 0.12, text: 'learning for the choice of weights' },
  choose: { from: 0.3, text: 'choosing weights' },
  test: { from: 0.36, text: 'learning for the test' },
  rolling: { from: 0.58, text: 'testing window by window' },
  final: { from: 0.62, text: 'learning on everything' },
  scores: { from: 0.76, text: 'top products of everybody' },
  save: { from: 0.84, text: 'entering the model' },
  write: { from: 0.85, text: 'writing scores' },
  features: { from: 0.9, text: 'scores of other features' },
  activate: { from: 0.94, text: 'activating' },
  publish: { from: 0.95, text: 'writing embeddings' },
} as const;

export type Stage = keyof typeof STAGES;

/** The share of the whole job that is done when `within` (0 .. 1) of a stage is done. */
export function share(stage: Stage, within: number): number {
  const starts: number[] = Object.values(STAGES).map(({ from }) => from);
  const { from } = STAGES[stage];
  const next = starts[starts.indexOf(from) + 1] ?? 1;
  return from + (next - from) * Math.min(1, Math.max(0, within));
}
