import { type Control, defineControl, nodePaths, notEvaluated, type Path, type Resource } from '#model'
import type { Node } from '#schema'
import { filesNamed } from './files/node-files.ts'

export const nodeRebootRequired: Control = defineControl({
  id: 'node-reboot-required',
  title: 'Node waits for a restart',
  severity: 'low',
  persona: 'strict',
  why: 'Until then the kernel or library that was updated runs with the hole that the update closes.',
  remediation: 'Drain the node and restart it, or let a program such as kured do both.',
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/'],
  on: 'resource',
  kinds: ['Node'],
  needs: { uses: ['node-updates', 'node-files'] },
  *check({ resource, object, facts }) {
    const told = signIn(resource, object)
    const updates = facts['node-updates']?.[resource.name]
    const files = facts['node-files']?.[resource.name]
    const waits =
      told !== undefined ||
      updates?.rebootRequired === true ||
      filesNamed(files ?? {}, nodePaths.rebootSigns).length > 0
    if (!waits)
      return updates === undefined && files === undefined
        ? notEvaluated('needs-cluster', 'only the node tells whether it waits for a restart')
        : undefined
    yield {
      at: told ?? ['metadata', 'name'],
      message: `node \`${resource.name}\` has updates that take hold when it restarts`,
    }
    return undefined
  },
})

/** Annotations that programs which restart nodes put there. */
const annotations: readonly (readonly [string, RegExp])[] = [
  ['weave.works/kured-most-recent-reboot-needed', /./],
  ['weave.works/kured-reboot-in-progress', /./],
  ['kured.dev/most-recent-reboot-needed', /./],
  ['kured.dev/reboot-in-progress', /./],
  ['container-linux-update.v1.coreos.com/reboot-needed', /^true$/],
  ['flatcar-linux-update.v1.flatcar-linux.net/reboot-needed', /^true$/],
]

/** Where the object itself says that a restart is due. */
function signIn({ annotations: given }: Resource<Node>, { status }: Node): Path | undefined {
  const named = annotations.find(([name, value]) => value.test(given[name] ?? ''))
  if (named !== undefined) return ['metadata', 'annotations', named[0]]
  const index = (status?.conditions ?? []).findIndex(
    ({ type, status: is }) =>
      /^(?:RebootRequired|PendingReboot|KernelUpdateRequired)$/.test(type ?? '') && is === 'True',
  )
  return index < 0 ? undefined : ['status', 'conditions', index]
}
