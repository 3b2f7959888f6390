/** Whether the API server takes a port's name (`IsValidPortName`): 15 small letters, digits and single hyphens at most, one of them a letter. */
export function isPortName(name: string): boolean {
  return name.length <= 15 && /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
}

/** Whether a number is one of a port. */
export function isPortNumber(port: number): boolean {
  return port >= 1 && port <= 65_535
}
