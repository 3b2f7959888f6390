const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links lead in a circle',
  EISDIR: 'it is a folder',
}

/** What the system's code for an error means to a person. */
export function reasonOf(code: string): string {
  return reasons[code] ?? code
}
