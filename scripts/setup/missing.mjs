/** A requirement that the user must install: what it is, and the commands that install it. */
export class Missing extends Error {
  /**
   * @param {string} what a sentence that names the missing thing
   * @param {string[]} remedies commands or sentences, best first
   */
  constructor(what, remedies) {
    super([`setup: ${what}`, ...remedies.map((remedy) => `  -> ${remedy}`)].join('\n'));
  }
}
