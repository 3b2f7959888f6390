import type { ControlFile } from '../controls/read.ts'
import { peers } from '../../../src/apps/cli/init/from/peers.ts'
import { code, fenced, pageHead, table } from './markdown.ts'

/** Tools that controls name in their aliases, as their makers write them; a tool that is not named here gets no page. */
const tools: Readonly<Record<string, string>> = {
  'azure-policy': 'Azure Policy for Kubernetes',
  checkov: 'Checkov',
  datree: 'Datree',
  gatekeeper: "Gatekeeper's library",
  hardeneks: 'HardenEKS',
  kics: 'KICS',
  'kube-linter': 'KubeLinter',
  'kube-score': 'kube-score',
  kubeaudit: 'kubeaudit',
  kubescape: 'Kubescape',
  kubesec: 'Kubesec',
  kyverno: "Kyverno's policies",
  polaris: 'Polaris',
  popeye: 'Popeye',
  prowler: 'Prowler',
  stackrox: 'StackRox',
  terrascan: 'Terrascan',
  trivy: 'Trivy',
}

/** `docs/from/<tool>.md` for each tool that people move in from, and `docs/from/README.md`. */
export function fromPages(controls: readonly ControlFile[]): ReadonlyMap<string, string> {
  const checks = checksByTool(controls)
  const named = Object.keys(tools).filter((tool) => checks.has(tool))
  return new Map([
    ['docs/from/README.md', indexPage(named, checks)],
    ...named.map((tool) => [`docs/from/${tool}.md`, page(tool, checks.get(tool)!)] as const),
  ])
}

type Checks = ReadonlyMap<string, readonly ControlFile['control'][]>

/** By tool and its own id, the controls that answer it. */
function checksByTool(controls: readonly ControlFile[]): ReadonlyMap<string, Checks> {
  const tree = new Map<string, Map<string, ControlFile['control'][]>>()
  for (const { control } of controls) {
    for (const alias of control.aliases ?? []) {
      const tool = alias.slice(0, alias.indexOf(':'))
      const check = alias.slice(tool.length + 1)
      const checks = tree.get(tool) ?? new Map<string, ControlFile['control'][]>()
      tree.set(tool, checks.set(check, [...(checks.get(check) ?? []), control]))
    }
  }
  return tree
}

function indexPage(named: readonly string[], checks: ReadonlyMap<string, Checks>): string {
  const rows = named.map((tool) => [
    `[${tools[tool]!}](${tool}.md)`,
    String(checks.get(tool)!.size),
    peers.some(({ id }) => id === tool) ? code(`seaworthy init --from ${tool}`) : '',
  ])
  return [
    pageHead('from-pages.ts'),
    '# Moving in from another tool\n',
    'Whatever a tool calls a check, Seaworthy finds its own control by it: `seaworthy explain KSV-0017`, `seaworthy scan --control CKV_K8S_16`.',
    'What a tool was told to ignore comes along where there is a command for it; what has no counterpart is listed, never dropped in silence.\n',
    table(['tool', 'checks that are answered', 'takes over what is ignored'], rows),
  ].join('\n')
}

function page(tool: string, checks: Checks): string {
  const peer = peers.find(({ id }) => id === tool)
  const rows = [...checks]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([check, controls]) => [
      code(check),
      controls.map(({ id, title }) => `[${code(id)}](../controls/${id}.md): ${title}`).join('<br>'),
    ])
  return [
    pageHead('from-pages.ts'),
    `# Moving in from ${tools[tool]!}\n`,
    ...(peer === undefined
      ? []
      : [
          fenced('sh', `seaworthy init --from ${tool}`),
          `writes a \`seaworthy.yaml\` with what was ignored. It looks for: ${peer.looksFor}. A reason that was given is kept; else it reads \`from ${tool}, review\`.\n`,
        ]),
    table(['its check', 'answered by'], rows),
  ].join('\n')
}
