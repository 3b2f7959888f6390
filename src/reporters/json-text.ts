/**
 * A value as JSON for a file or a terminal. Characters that a terminal or a build server obeys (C1 controls, bidirectional ones, line
 * separators, `##[`) are written as JSON's own escapes: a reader gets the same value.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
  return `${text.replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, escape).replaceAll('##[', String.raw`\u0023#[`)}\n`
}

function escape(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
