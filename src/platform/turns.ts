const waiting: (() => void)[] = [];

/**
 * Resolves in a turn of the event loop in which nobody else's wait does, in the order of asking. Work of many requests becomes ready at
 * once, when the database answers them together; without turns of its own it would all be done before anything else is, such as
 * the answer to who asks for health.
 */
export function ownTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(release);
  });
}

function release(): void {
  waiting[0]();
  waiting.shift();
  // What is set now comes after the next round of input and output.
  if (waiting.length > 0) setImmediate(release);
}
