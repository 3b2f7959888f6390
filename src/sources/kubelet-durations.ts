import type { Configuration } from '#model'

/**
 * A kubelet's configuration file without durations of zero: kubeadm writes `0s` for everything that it leaves to the kubelet, which
 * then puts its own default (pkg/kubelet/apis/config/v1beta1/defaults.go). Only a flag can set a duration to zero.
 */
export function withoutZeroDurations(configuration: Configuration): Configuration {
  return Object.fromEntries(Object.entries(configuration).filter(([, value]) => value !== '0s'))
}
