import { type Control, defineControl, podKinds } from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const unusedVolumeClaim: Control = defineControl({
  id: 'unused-volume-claim',
  title: 'Volume claim is used by no pod',
  severity: 'low',
  persona: 'hygiene',
  why: 'The storage is paid for, and the data in it is guarded by nobody.',
  remediation: 'Delete the claim when its data has been saved or is not needed.',
  aliases: ['popeye:POP-1004'],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes'],
  on: 'resource',
  kinds: ['PersistentVolumeClaim'],
  needs: { look: podKinds },
  applies: ({ object }) => !isOwned({ object: { ...object } }) || 'its owner decides',
  *check({ resource, look }) {
    const isUsed = look
      .workloads(resource.namespace)
      .some(({ podSpec, resource: { object, name: owner } }) => {
        const volumes = podSpec.volumes ?? []
        return (
          volumes.some(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === resource.name) ||
          templatesOf(object).some((template) => isOrdinalOf(`${template}-${owner}-`, resource.name))
        )
      })
    if (isUsed) return
    yield { at: ['metadata', 'name'], message: `no pod in sight uses claim \`${resource.name}\`` }
  },
})

function templatesOf(object: Readonly<Record<string, unknown>>): string[] {
  const spec = object['spec'] as
    | { readonly volumeClaimTemplates?: readonly { readonly metadata?: { readonly name?: string } }[] }
    | undefined
  return (spec?.volumeClaimTemplates ?? []).map(({ metadata }) => metadata?.name ?? '')
}

/** A StatefulSet names the claims that it makes `template-set-0` and so on. */
function isOrdinalOf(prefix: string, name: string): boolean {
  return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length))
}
