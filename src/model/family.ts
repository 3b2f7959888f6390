/** Controls whose fixes set keys of one container's `securityContext` or `resources`. */
export const families = {
  'container-hardening': 'Container runs without the usual hardening',
  'container-resources': 'Container declares no resource bounds',
} as const

export type Family = keyof typeof families
