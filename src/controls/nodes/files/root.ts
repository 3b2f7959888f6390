/** Whether a user or group, by its name or number, is root. */
export function isRoot(name: string): boolean {
  return name === 'root' || name === '0'
}
