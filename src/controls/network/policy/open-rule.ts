import type { NetworkPolicyPeer, NetworkPolicyPort } from '#schema'

/** Whether a rule allows every peer on every port: nothing narrows it, or its peers are all addresses. */
export function isOpen(
  peers: readonly NetworkPolicyPeer[] | undefined,
  ports: readonly NetworkPolicyPort[] | undefined,
): boolean {
  if ((ports ?? []).length > 0) return false
  return (peers ?? []).length === 0 || peers!.some(isEverywhere)
}

function isEverywhere({ ipBlock }: NetworkPolicyPeer): boolean {
  return (
    ipBlock !== undefined &&
    /^(?:0\.0\.0\.0|::)\/0$/.test(ipBlock.cidr ?? '') &&
    (ipBlock.except ?? []).length === 0
  )
}
