/** The text with comments and the inside of strings and back-quoted names blanked, offsets unchanged. */
export function maskText(text: string): string {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g;
  return text.replace(pattern, (part) => part.replace(/[^\n]/g, ' '));
}

/** The statements of a file, split at `;` outside strings and comments; pieces that hold no Cypher are left out. */
export function splitStatements(text: string): string[] {
  const masked = maskText(text);
  const statements: string[] = [];
  let from = 0;
  for (let end = masked.indexOf(';'); from <= masked.length; end = masked.indexOf(';', from)) {
    const to = end < 0 ? masked.length : end;
    if (masked.slice(from, to).trim() !== '') statements.push(text.slice(from, to).trim());
    from = to + 1;
  }
  return statements;
}
