import { type Control, defineControl } from '#model'

export const sandboxWithoutHardenedRuntime: Control = defineControl({
  id: 'sandbox-without-hardened-runtime',
  title: 'Agent sandbox shares the kernel of its node',
  severity: 'medium',
  persona: 'strict',
  why: 'The sandbox runs what a model wrote or was talked into; with the ordinary runtime one hole of the kernel leads to the node.',
  remediation:
    'Set `runtimeClassName` in the pod template to a class that runs gVisor or Kata Containers, and add its name to the parameter `classes` where it is another.',
  aliases: ['kubescape:C-0297'],
  references: ['https://kubernetes.io/docs/concepts/containers/runtime-class/'],
  on: 'workload',
  params: { classes: ['gvisor', 'kata', 'kata-*'] as readonly string[] },
  applies: ({ workload }) =>
    ['Sandbox', 'SandboxTemplate'].includes(workload.kind) || 'it is no sandbox of an agent',
  *check({ workload, params }) {
    const name = workload.podSpec.runtimeClassName ?? ''
    if (params.classes.some((entry) => isNamed(name, entry))) return
    yield {
      at: ['runtimeClassName'],
      message:
        name === ''
          ? `sandboxes of \`${workload.name}\` run with the runtime of the node`
          : `runtime class \`${name}\` of \`${workload.name}\` is not among those that isolate`,
    }
  },
})

/** An entry that ends in `*` stands for all names that begin alike. */
function isNamed(name: string, entry: string): boolean {
  return entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry
}
