import { isObject } from '../reading/configuration-file.ts'
import type { NodeFactName } from './node-facts.ts'

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const isMapOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test)
const has =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, test]) => test(value[name]))
const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)

const isFlags = isMapOf(isText)
const isFile = has({
  mode: (value) => Number.isInteger(value),
  owner: isText,
  group: isText,
  namedBy: maybe(isListOf(isText)),
})

/** What a fact looks like: of one that is by node, what stands under the node. */
const shapes: Readonly<Record<NodeFactName, Test>> = {
  'api-server-flags': isFlags,
  'controller-manager-flags': isFlags,
  'scheduler-flags': isFlags,
  'etcd-flags': isFlags,
  'kubelet-flags': isFlags,
  'audit-policy': isObject,
  'encryption-configuration': isObject,
  'admission-configuration': isObject,
  'authentication-configuration': isObject,
  'authorization-configuration': isObject,
  'api-server-certificate': has({
    subject: isText,
    subjectAltNames: isListOf(isText),
    issuer: isText,
    notBefore: isText,
    notAfter: isText,
  }),
  'kubelet-configuration': isObject,
  'kube-proxy-configuration': isObject,
  'node-files': isMapOf(isFile),
  'unread-node-files': isMapOf(isText),
  'node-system': isMapOf(isText),
  'node-updates': has({
    security: maybe(isListOf(isText)),
    rebootRequired: (value) => typeof value === 'boolean',
  }),
  'node-listeners': isListOf(has({ address: isText, port: Number.isInteger, command: isListOf(isText) })),
  'network-plugins': isListOf(isText),
  'cni-configuration': isListOf(isObject),
}

/** Whether a fact that was read from outside has the form that controls rely on. */
export function isShaped(name: NodeFactName, value: unknown): boolean {
  return shapes[name](value)
}
