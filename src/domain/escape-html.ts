/** The text as it stands between tags or in a quoted attribute, nothing in it read as markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
