import type { Diagnostic } from '#model'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
}

/** A file or folder that cannot be read, by what the system says. */
export function unreadable(shown: string, error: unknown): Diagnostic {
  const { code = String(error) } = error as NodeJS.ErrnoException
  return {
    level: 'error',
    code: 'unreadable',
    message: `cannot read \`${shown}\`: ${reasons[code] ?? code}`,
    hint: 'make it readable, or leave it out with --exclude',
    location: { file: shown, line: 1, column: 1 },
  }
}
