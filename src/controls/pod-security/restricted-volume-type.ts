import { type Control, defineControl } from '#model'

/** The sources that Pod Security's restricted level allows. */
const allowed = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]

export const restrictedVolumeType: Control = defineControl({
  id: 'restricted-volume-type',
  title: 'Volume of a type that the restricted level does not allow',
  severity: 'low',
  persona: 'strict',
  why: "Volumes that name a node's path or a storage server directly go around what an administrator set for PersistentVolumes.",
  remediation: 'Claim the storage by a PersistentVolumeClaim, or use an ephemeral volume.',
  aliases: ['trivy:KSV-0028', 'kyverno:restrict-volume-types'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'workload',
  *check({ workload }) {
    for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
      const type = forbiddenType(volume as Readonly<Record<string, unknown>>)
      if (type === undefined) continue
      yield { at: ['volumes', index, type], message: `volume \`${volume.name}\` is of type \`${type}\`` }
    }
  },
})

/** The key of a forbidden source. A volume without any source is an emptyDir (`SetDefaults_Volume`). */
function forbiddenType(volume: Readonly<Record<string, unknown>> | null): string | undefined {
  if (volume === null || allowed.some((type) => isSet(volume[type]))) return undefined
  return Object.keys(volume).find((key) => key !== 'name' && isSet(volume[key]))
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null
}
