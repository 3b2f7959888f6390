import { type Look, parseImage, type Resource, valueAt } from '#model'
import type { ConfigMap, DaemonSet } from '#schema'

export type EncryptionLook = Look<
  'ConfigMap' | 'crd.projectcalico.org/FelixConfiguration' | 'projectcalico.org/FelixConfiguration'
>

/** Whether a plug-in encrypts what goes between nodes; undefined where what decides is not in sight. */
type Answer = boolean | undefined

interface Plugin {
  readonly name: string
  readonly image: RegExp
  /** What to set, for the message. */
  readonly setting: string
  encrypts(daemonSet: Resource<DaemonSet>, look: EncryptionLook): Answer
}

const plugins: readonly Plugin[] = [
  {
    name: 'Cilium',
    image: /(?:^|\/)cilium(?:-dev|-ci)?$/,
    setting: '`enable-wireguard` or `enable-ipsec` of `cilium-config`',
    encrypts: (daemonSet, look) => {
      const config = configOf(daemonSet, 'cilium-config', look)
      if (config === undefined)
        return flagOf(daemonSet, /^--enable-(?:wireguard|ipsec)(?:=true)?$/) || undefined
      return config['enable-wireguard'] === 'true' || config['enable-ipsec'] === 'true'
    },
  },
  {
    name: 'Calico',
    image: /(?:^|\/)calico(?:\/|-)node$/,
    setting: '`wireguardEnabled` of its FelixConfiguration',
    encrypts: (daemonSet, look) => {
      const kinds = [
        'crd.projectcalico.org/FelixConfiguration',
        'projectcalico.org/FelixConfiguration',
      ] as const
      const found = kinds.flatMap((kind): readonly Resource[] => look.all(kind))
      const isOn = (key: string): boolean =>
        found.some(({ object }) => valueAt(object, ['spec', key]) === true)
      if (variableOf(daemonSet, 'FELIX_WIREGUARDENABLED') === 'true') return true
      return isOn('wireguardEnabled') || isOn('wireguardEnabledV6')
    },
  },
  {
    name: 'Antrea',
    image: /(?:^|\/)antrea-(?:agent|ubuntu|ubi)[a-z-]*$/,
    setting: '`trafficEncryptionMode` of `antrea-agent.conf`',
    encrypts: (daemonSet, look) => {
      const config = configOf(daemonSet, 'antrea-config', look)?.['antrea-agent.conf']
      return config === undefined
        ? undefined
        : /^\s*trafficEncryptionMode:\s*["']?(?:wireguard|ipsec)\b/im.test(config)
    },
  },
  {
    name: 'flannel',
    image: /(?:^|\/)flannel$/,
    setting: 'the type of `Backend` in `net-conf.json`',
    encrypts: (daemonSet, look) => {
      const config = configOf(daemonSet, 'kube-flannel-cfg', look)?.['net-conf.json']
      return config === undefined ? undefined : /"Type"\s*:\s*"(?:wireguard|ipsec)"/i.test(config)
    },
  },
  {
    name: 'Weave Net',
    image: /(?:^|\/)weave-kube$/,
    setting: 'the variable `WEAVE_PASSWORD`',
    encrypts: (daemonSet) => hasVariable(daemonSet, 'WEAVE_PASSWORD'),
  },
]

/** The plug-in that a DaemonSet is, if it is one that could encrypt. */
export function pluginOf({ object }: Resource<DaemonSet>): Plugin | undefined {
  const images = (object.spec?.template?.spec?.containers ?? []).map(
    ({ image = '' }) => parseImage(image)?.repository ?? '',
  )
  return plugins.find(({ image }) => images.some((repository) => image.test(repository)))
}

/** The ConfigMap of a name; installers may put a hash behind it. */
function configOf(
  { namespace }: Resource<DaemonSet>,
  name: string,
  look: EncryptionLook,
): Readonly<Record<string, string>> | undefined {
  const all: readonly Resource<ConfigMap>[] = look.inNamespace('ConfigMap', namespace)
  const found = all.find((one) => one.name === name) ?? all.find((one) => one.name.startsWith(`${name}-`))
  return found === undefined ? undefined : (found.object.data ?? {})
}

function flagOf({ object }: Resource<DaemonSet>, flag: RegExp): boolean {
  return (object.spec?.template?.spec?.containers ?? []).some(({ command = [], args = [] }) =>
    [...command, ...args].some((word) => flag.test(word)),
  )
}

function variablesOf({ object }: Resource<DaemonSet>) {
  return (object.spec?.template?.spec?.containers ?? []).flatMap(({ env = [] }) => env)
}

function variableOf(daemonSet: Resource<DaemonSet>, name: string): string | undefined {
  return variablesOf(daemonSet).find((variable) => variable.name === name)?.value
}

function hasVariable(daemonSet: Resource<DaemonSet>, name: string): boolean {
  return variablesOf(daemonSet).some(
    (variable) =>
      variable.name === name && ((variable.value ?? '') !== '' || variable.valueFrom !== undefined),
  )
}
