import type { Fact, KubernetesObject } from '#model'

const provenance = 'a configuration file'

/** What a component's configuration file among the objects tells. */
export function factsOfDocument(object: KubernetesObject): Fact[] {
  const value = object
  switch (object['kind']) {
    case 'KubeletConfiguration':
      return [{ fact: 'kubelet-configuration', value: { node: value }, provenance }]
    case 'KubeProxyConfiguration':
      return [{ fact: 'kube-proxy-configuration', value: { node: value }, provenance }]
    case 'AdmissionConfiguration':
      return [{ fact: 'admission-configuration', value, provenance }]
    case 'EncryptionConfiguration':
    case 'EncryptionConfig':
      return [{ fact: 'encryption-configuration', value, provenance }]
    case 'Policy':
      return String(object['apiVersion']).startsWith('audit.k8s.io/')
        ? [{ fact: 'audit-policy', value, provenance }]
        : []
    default:
      return []
  }
}
