import type { Diagnostic, Path } from '#model'

/** What a kustomization asks for and does not get, without its place. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly hint: string
}

const buildYourself = 'build it yourself and scan what it prints'

/** Texts that kustomize takes for something on another machine. Source: kustomize's `api/internal/git/repospec.go`. */
const remote =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|git::|(?:github|gitlab|bitbucket)\.(?:com|org)[/:]|[\w.-]+@[\w.-]+:)|[?&](?:ref|version|timeout|submodules)=|\.git(?:$|[/?])/i

export function isRemote(text: string): boolean {
  return remote.test(text)
}

/** `https://` is fetched even where a file of that name exists. */
export function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

export function remoteRefusal(text: string): Refusal {
  return {
    code: 'kustomize-refused',
    message: `\`${text}\` is remote, and a scan opens no connection`,
    hint: `${buildYourself}, or keep a copy in the repository`,
  }
}

/** `bound` is the folder that it leads out of, as it is printed. */
export function outsideRefusal(text: string, bound: string): Refusal {
  return {
    code: 'kustomize-refused',
    message: `\`${text}\` leads outside of \`${bound}\``,
    hint: 'keep what a kustomization reads inside its own folder, and its bases inside the repository',
  }
}

export function missingFile(text: string): Refusal {
  return {
    code: 'kustomize-file-missing',
    message: `there is no \`${text}\``,
    hint: 'restore it, or take it off the kustomization',
  }
}

export function missingKustomization(text: string): Refusal {
  return {
    code: 'kustomize-file-missing',
    message: `the folder \`${text}\` has no kustomization`,
    hint: 'list its files, or give it a `kustomization.yaml`',
  }
}

/** Fields that fetch and render charts, in lower case. */
const chartFields: ReadonlySet<string> = new Set(['helmcharts', 'helmchartinflationgenerator'])

/** The first field of a kustomization that asks for charts. */
export function chartRefusal(kustomization: object): { path: Path; refusal: Refusal } | undefined {
  const found = Object.entries(kustomization).find(
    ([name, value]: [string, unknown]) =>
      chartFields.has(name.toLowerCase()) && Array.isArray(value) && value.length > 0,
  )
  return found && { path: [found[0]], refusal: programRefusal(`\`${found[0]}\` fetches and renders charts`) }
}

/** Why one document of a generator's or transformer's configuration is not followed; undefined for what is built in. */
export function pluginRefusal(config: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { apiVersion, kind, metadata } = config
  const shown = typeof kind === 'string' ? kind : 'plug-in'
  const annotations = JSON.stringify(metadata ?? {})
  if (/"config\.(?:kubernetes|k8s)\.io\/function"/.test(annotations)) {
    return programRefusal(`the function \`${shown}\` runs a program`)
  }
  if (kind === 'HelmChartInflationGenerator') return programRefusal(`\`${kind}\` fetches and renders charts`)
  return apiVersion === 'builtin' ? undefined : programRefusal(`the plug-in \`${shown}\` runs a program`)
}

function programRefusal(what: string): Refusal {
  return { code: 'kustomize-refused', message: `${what}, which a scan never does`, hint: buildYourself }
}

/** Names the kustomization that is not scanned because of it. */
export function toDiagnostic(
  refusal: Refusal,
  shown: string,
  location: NonNullable<Diagnostic['location']>,
): Diagnostic {
  const message = `the kustomization \`${shown}\` was not built: ${refusal.message}`
  return { ...refusal, level: 'error', message, location }
}
