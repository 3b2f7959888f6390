import { type Control, defineControl } from '#model'
import { type Place, placesAt, textAt } from './custom/places.ts'

export const podsForgeAddresses: Control = defineControl({
  id: 'pods-forge-addresses',
  title: 'Pods of a node can answer for the addresses of each other',
  severity: 'medium',
  why: 'A pod with `NET_RAW`, which pods have by default, tells the others that it is their gateway or DNS server, and reads and changes what they send.',
  remediation:
    'Set `macspoofchk: true` for the bridge, or use a network plugin that routes; drop `NET_RAW` from the pods.',
  aliases: ['kube-hunter:KHV020', 'kube-hunter:KHV030'],
  references: ['https://www.cni.dev/plugins/current/main/bridge/'],
  on: 'cluster',
  needs: { facts: ['cni-configuration'] },
  *check({ facts }) {
    for (const [node, configurations] of Object.entries(facts['cni-configuration'])) {
      for (const configuration of configurations) {
        const bridge = pluginsOf(configuration).find(({ value }) => isOpenBridge(value))
        if (bridge === undefined) continue
        const network = textAt(configuration, ['name']) ?? '?'
        yield {
          at: [],
          message: `network \`${network}\` of node \`${node}\` is a bridge that lets pods forge addresses`,
          discriminator: `${node}/${network}`,
        }
      }
    }
  },
})

function pluginsOf(configuration: object): Place[] {
  const chained = placesAt(configuration, ['plugins', '*'])
  return chained.length > 0 ? chained : [{ at: [], value: configuration }]
}

/** The plugin `bridge`, or `flannel`, which hands its work to it unless it says otherwise. */
function isOpenBridge(plugin: unknown): boolean {
  const type = textAt(plugin, ['type'])
  const at = type === 'flannel' ? ['delegate'] : []
  const isBridge =
    type === 'bridge' || (type === 'flannel' && (textAt(plugin, [...at, 'type']) ?? 'bridge') === 'bridge')
  return isBridge && !placesAt(plugin, [...at, 'macspoofchk']).some(({ value }) => value === true)
}
