import {
  type ApiServerMetrics,
  type Configuration,
  type Control,
  type ControlProse,
  type FactTypes,
  type Flags,
  formatVersion,
  type MinorVersion,
  notEvaluated,
  type NotEvaluated,
  type Params,
} from '#model'

/** The programs whose flags are read, as messages name them, and where their flags are told and documented. */
const components = {
  'api-server': {
    name: 'the API server',
    fact: 'api-server-flags',
    reference: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
  },
  'controller-manager': {
    name: 'the controller manager',
    fact: 'controller-manager-flags',
    reference: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/',
  },
  scheduler: {
    name: 'the scheduler',
    fact: 'scheduler-flags',
    reference: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/',
  },
  etcd: {
    name: 'etcd',
    fact: 'etcd-flags',
    reference: 'https://etcd.io/docs/v3.6/op-guide/configuration/',
  },
} as const

type Component = keyof typeof components

export interface FlagControlDefinition extends ControlProse {
  readonly component: Component
  /** Without their leading dashes; each of them must be right. */
  readonly flags: readonly [string, ...string[]]
  /** Whether the component's default is good enough; a flag without a value counts as absent. */
  readonly absent: 'pass' | 'fail'
  /** The flag turns on what is better off: with the parameter `explicit` it need not be written either. */
  readonly unwanted?: true
  /** Whether a given value is right; every one is unless this says otherwise. */
  accepts?(value: string, params: Params): boolean
  /** Beside `explicit`, which every control of flags has. */
  readonly params?: Params
  /** A flag whose file decides where the control's flags are absent. */
  readonly deferredTo?: string
  /** What the file of `deferredTo` is judged by, where it was read. */
  readonly file?: ConfigurationFile
  /** A flag whose file counts even where the control's flags are given. */
  readonly overriddenBy?: string
  /** The first Kubernetes version that does not have the flags, or in which they do nothing. */
  readonly endedIn?: MinorVersion
  /** Answers by metrics where the flags are not told. */
  proven?(metrics: ApiServerMetrics): NotEvaluated | undefined
  /** True, or why the flags do not matter beside the others. */
  matters?(flags: Flags, params: Params): true | string
}

/** A file that decides instead of a flag. */
export interface ConfigurationFile {
  readonly fact: 'authentication-configuration' | 'authorization-configuration'
  /** What is wrong in it, as a message says it; undefined where all is well. */
  wrong(configuration: Configuration): string | undefined
}

/** Whether only a flag that is written counts, as auditors ask, and neither its default nor what other flags make of it. */
const flagParams = { explicit: false }

interface FlagContext {
  readonly kubernetesVersion: MinorVersion
  /** Asked for what applies before what it needs: a fact may be missing then. */
  readonly facts: Partial<FactTypes>
  readonly params: Params
}

/** A control over flags of one component of the control plane: one finding names all that are wrong. */
export function defineFlagControl(definition: FlagControlDefinition): Control {
  const { proven, ...rest } = definition
  const { component, flags: names } = definition
  const { fact, name, reference } = components[component]
  return {
    references: [reference],
    ...rest,
    on: 'cluster',
    kinds: [],
    needs: {
      ...(proven === undefined ? { facts: [fact] } : { oneOf: [fact, 'api-server-metrics'] }),
      ...(definition.file && { uses: [definition.file.fact] }),
    },
    params: { ...flagParams, ...definition.params },
    applies({ facts, kubernetesVersion, params }: FlagContext) {
      const flags = facts[fact]
      const matters =
        flags === undefined || params['explicit'] === true ? true : definition.matters?.(flags, params)
      return hasEnded(definition, kubernetesVersion) ?? matters ?? true
    },
    *check({ facts, params }: FlagContext) {
      const flags = facts[fact]
      if (flags === undefined) return proven?.(facts['api-server-metrics']!)
      const file = decidingFile(definition, flags)
      if (file !== undefined) {
        const configuration = definition.file && facts[definition.file.fact]
        if (configuration === undefined)
          return notEvaluated(
            'not-in-files',
            `the file that \`--${file}\` names decides, and it was not read`,
          )
        const message = definition.file!.wrong(configuration)
        if (message !== undefined) yield { at: [], message }
        return undefined
      }
      const wrong = names.filter((flag) => !isRight(definition, flags, flag, params))
      if (wrong.length > 0) yield { at: [], message: messageOf(name, flags, wrong) }
      return undefined
    },
  }
}

/** Whether a flag has a value. */
export function isGiven(flags: Flags, flag: string): boolean {
  return (flags[flag] ?? '') !== ''
}

function hasEnded({ endedIn, flags }: FlagControlDefinition, version: MinorVersion): string | undefined {
  if (endedIn === undefined || version < endedIn) return undefined
  return `\`--${flags[0]}\` does nothing since Kubernetes ${formatVersion(endedIn)}`
}

function isRight(
  { absent, accepts, unwanted }: FlagControlDefinition,
  flags: Flags,
  flag: string,
  params: Params,
): boolean {
  if (!isGiven(flags, flag)) return absent === 'pass' && (params['explicit'] !== true || unwanted === true)
  return accepts?.(flags[flag]!, params) ?? true
}

/** The flag whose file decides instead of the control's flags. */
function decidingFile(
  { flags: names, overriddenBy, deferredTo }: FlagControlDefinition,
  flags: Flags,
): string | undefined {
  if (overriddenBy !== undefined && isGiven(flags, overriddenBy)) return overriddenBy
  const isSilent = names.every((flag) => !isGiven(flags, flag))
  return deferredTo !== undefined && isSilent && isGiven(flags, deferredTo) ? deferredTo : undefined
}

function messageOf(component: string, flags: Flags, wrong: readonly string[]): string {
  const states = Map.groupBy(wrong, (flag) => (isGiven(flags, flag) ? `\`${flags[flag]}\`` : 'not given'))
  return [...states]
    .map(([state, [first, ...others]]) =>
      others.length === 0
        ? `flag \`--${first}\` of ${component} is ${state}`
        : `flags ${[first, ...others].map((flag) => `\`--${flag}\``).join(' and ')} of ${component} are ${state}`,
    )
    .join(', ')
}
