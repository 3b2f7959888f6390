import { type Control, containerName, defineControl, parseImage, selectsEqual, type Severity } from '#model'

interface Retired {
  readonly repository: RegExp
  /** Labels that its own manifests give its pods: an image may be copied under another name. */
  readonly labels?: readonly Readonly<Record<string, string>>[]
  /** Names that they give them. */
  readonly names?: RegExp
  readonly what: string
  readonly severity?: Severity
}

/** Software of the Kubernetes project, or as close to it, that gets no fixes any more; by the repositories it was published in. */
const retired: readonly Retired[] = [
  {
    repository: /(?:^|\/)tiller$/,
    labels: [{ app: 'helm' }],
    names: /^tiller(?:-deploy)?$/,
    what: 'Tiller, the server of Helm 2, retired in 2020',
    severity: 'high',
  },
  {
    repository: /(?:^|\/)(?:ingress-nginx\/controller(?:-chroot)?|nginx-ingress-controller)$/,
    what: 'ingress-nginx, retired in March 2026',
  },
  {
    repository: /(?:^|\/)kubernetes-?(?:ui)?\/(?:dashboard|kubernetes-dashboard-amd64)$/,
    labels: [{ 'k8s-app': 'kubernetes-dashboard' }, { app: 'kubernetes-dashboard' }],
    what: 'Kubernetes Dashboard, archived in January 2026',
  },
]

/** Other projects whose image has the same last name. */
const others = /^(?:nginx\/|bitnami|rancher\/)/

export const retiredSoftware: Control = defineControl({
  id: 'retired-software',
  title: 'Container runs software that is no longer maintained',
  severity: 'medium',
  why: 'The next hole that is found in it stays open, and these programs hold strong permissions in the cluster.',
  remediation: 'Move to a maintained successor: a Gateway API implementation, Headlamp, Helm 3 or newer.',
  aliases: [
    'trivy:KSV-0102',
    'checkov:CKV_K8S_34',
    'kics:tiller_is_deployed',
    'kyverno:disallow-helm-tiller',
    'checkov:CKV_K8S_33',
    'checkov:CKV_AZURE_8',
    'kics:dashboard_is_enabled',
    'stackrox:k8s-dashboard',
    'kubescape:C-0292',
  ],
  references: ['https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/'],
  on: 'container',
  *check({ container, role, workload }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    const isOther = image !== undefined && others.test(image.repository)
    const found = retired.find(
      ({ repository, labels = [], names }) =>
        (image !== undefined && !isOther && repository.test(image.repository)) ||
        labels.some((wanted) => selectsEqual(wanted, workload.podLabels)) ||
        names?.test(workload.name) === true ||
        names?.test(workload.podMetadata.name ?? '') === true,
    )
    if (found === undefined) return
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} runs ${found.what}`,
      ...(found.severity && { severity: found.severity }),
    }
  },
})
