/** A Kubernetes minor version as its minor number: 37 is 1.37. The major version has been 1 since 2015. */
export type MinorVersion = number

/** The newest version whose behaviour the controls know. */
export const newestVersion: MinorVersion = 37

/** Reads `1.29`, `v1.29`, `1.29.4`, `v1.29.4-eks-1`, `latest`; undefined for anything else. */
export function parseVersion(text: string): MinorVersion | undefined {
  if (text === 'latest') return newestVersion
  const match = /^v?1\.(\d{1,3})(?:\.\d+)?(?:[-+].*)?$/.exec(text)
  return match === null ? undefined : Number(match[1])
}

export function formatVersion(version: MinorVersion): string {
  return `1.${version}`
}
