/** The programs of a control plane, whose flags are facts. */
export const components = [
  { program: 'kube-apiserver', subcommands: ['apiserver', 'kube-apiserver'], fact: 'api-server-flags' },
  {
    program: 'kube-controller-manager',
    subcommands: ['controller-manager', 'kube-controller-manager'],
    fact: 'controller-manager-flags',
  },
  { program: 'kube-scheduler', subcommands: ['scheduler', 'kube-scheduler'], fact: 'scheduler-flags' },
  { program: 'etcd', subcommands: [], fact: 'etcd-flags' },
] as const

export type Component = (typeof components)[number]
