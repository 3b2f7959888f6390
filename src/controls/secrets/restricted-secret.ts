import { type Control, defineControl, podName } from '#model'
import { referencesOf } from './references/references.ts'

export const restrictedSecret: Control = defineControl({
  id: 'restricted-secret',
  title: 'Workload uses a Secret that is not for it',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever may create pods in a namespace reads every Secret of it: only such a rule keeps some of them apart.',
  remediation:
    'Use another Secret; the parameter `names` lists those that may be used (`app-*` for all that begin so), `labels` those that may not, as `key=value`.',
  aliases: ['kyverno:restrict-secrets-by-name', 'kyverno:restrict-secrets-by-label'],
  references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  on: 'workload',
  needs: { look: ['Secret'] },
  params: { names: [] as readonly string[], labels: [] as readonly string[] },
  applies: ({ params: { names, labels } }) => names.length + labels.length > 0 || 'no Secrets are restricted',
  *check({ workload, look, params }) {
    for (const { kind, name, at } of referencesOf(workload)) {
      if (kind !== 'Secret' || at[0] === 'imagePullSecrets') continue
      const found = look.byName('Secret', workload.namespace, name)
      const isLabelled =
        typeof found === 'object' && params.labels.some((entry) => hasLabel(found.labels, entry))
      const isListed = params.names.length === 0 || params.names.some((entry) => fits(entry, name))
      if (isListed && !isLabelled) continue
      yield {
        at,
        from: 'podSpec',
        message: `the ${podName(workload)} uses Secret \`${name}\`, which is not for it`,
      }
    }
  },
})

function fits(entry: string, name: string): boolean {
  return entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry
}

function hasLabel(labels: Readonly<Record<string, string>>, entry: string): boolean {
  const [key = '', value = ''] = entry.split('=')
  return Object.hasOwn(labels, key) && labels[key] === value
}
