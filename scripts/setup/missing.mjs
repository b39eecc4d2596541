/** Something the person has to bring: what, and the commands that bring it. */
export class Missing extends Error {
  /**
   * @param {string} what a sentence that names the missing thing
   * @param {string[]} remedies commands or sentences, best first
   */
  constructor(what, remedies) {
    super([`setup: ${what}`, ...remedies.map((remedy) => `  -> ${remedy}`)].join('\n'));
  }
}
