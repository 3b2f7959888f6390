import { type Control, defineControl, type Path } from '#model'
import { placesAt } from '../network/custom/places.ts'

export const deviceAdminAccess: Control = defineControl({
  id: 'device-admin-access',
  title: 'Claim asks for administrative access to devices',
  severity: 'high',
  persona: 'strict',
  why: 'Such a claim gets devices that other pods are using, and may read and change what they do on them.',
  remediation:
    'Remove `adminAccess`, or leave it to programs that watch the devices, in a namespace of their own.',
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#admin-access',
  ],
  on: 'resource',
  kinds: ['resource.k8s.io/ResourceClaim', 'resource.k8s.io/ResourceClaimTemplate'],
  *check({ resource, object }) {
    const start = resource.kind === 'ResourceClaimTemplate' ? ['spec', 'spec'] : ['spec']
    for (const { at, value } of fields.flatMap((field) => placesAt(object, [...start, ...field]))) {
      if (value !== true) continue
      yield { at, message: `\`${resource.name}\` asks for devices that others are using` }
    }
  },
})

/** Since `v1beta2` a request says what it wants in `exactly`. */
const fields: readonly Path[] = [
  ['devices', 'requests', '*', 'adminAccess'],
  ['devices', 'requests', '*', 'exactly', 'adminAccess'],
]
