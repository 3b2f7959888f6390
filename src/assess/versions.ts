import type { AssessOptions } from './options.ts'

/** The versions that the target as a whole is judged by. */
export function versionsOf({
  kubernetesVersion,
  pssVersion,
}: Pick<AssessOptions, 'kubernetesVersion' | 'pssVersion'>): {
  kubernetesVersion: number
  pssVersion: number
} {
  return { kubernetesVersion, pssVersion: pssVersion ?? kubernetesVersion }
}
