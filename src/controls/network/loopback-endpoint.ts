import { type Control, defineControl, type Path } from '#model'
import { placesAt } from './custom/places.ts'

const addresses: readonly Path[] = [
  ['endpoints', '*', 'addresses', '*'],
  ['subsets', '*', 'addresses', '*', 'ip'],
  ['subsets', '*', 'notReadyAddresses', '*', 'ip'],
]

export const loopbackEndpoint: Control = defineControl({
  id: 'loopback-endpoint',
  title: 'Endpoint is an address of the node itself',
  severity: 'medium',
  why: 'A Service with such an endpoint reaches what the node serves to itself alone, the metadata service of the cloud among it (CVE-2021-25737).',
  remediation: 'Give the address of the host that is meant.',
  aliases: ['datree:ENDPOINTSLICE_CVE2021_25373_INCORRECT_ADDRESSES_VALUE', 'terrascan:AC_K8S_0132'],
  references: ['https://github.com/kubernetes/kubernetes/issues/102106'],
  on: 'resource',
  kinds: ['Endpoints', 'EndpointSlice'],
  *check({ object }) {
    for (const { at, value } of addresses.flatMap((pattern) => placesAt(object, pattern))) {
      if (typeof value !== 'string' || !/^(?:127\.|169\.254\.|::1$|fe[89ab][\da-f]:)/i.test(value)) continue
      yield { at, message: `endpoint \`${value}\` is an address of the node itself` }
    }
  },
})
