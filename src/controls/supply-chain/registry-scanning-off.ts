import { type Control, defineControl, type FactTypes, notEvaluated } from '#model'
import { unscannedInArtifactRegistry, unscannedInEcr } from './registries/scanning.ts'

export const registryScanningOff: Control = defineControl({
  id: 'registry-scanning-off',
  title: 'Registry does not scan the images that it keeps',
  severity: 'medium',
  why: 'Known holes in the images that the cluster runs are found by whoever looks for them first.',
  remediation:
    'Turn scanning on: `scanOnPush` or enhanced scanning for ECR, Defender for Containers on Azure, Artifact Analysis and workload scanning on Google Cloud.',
  aliases: [
    'kubescape:C-0221',
    'kubescape:C-0243',
    'checkov:CKV_AWS_163',
    'checkov:CKV_AZURE_163',
    'prowler:ecr_repositories_scan_images_on_push_enabled',
    'prowler:artifacts_container_analysis_enabled',
    'gke-policy:Enable Workload vulnerability scanning',
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html'],
  on: 'cluster',
  needs: { oneOf: ['container-registry', 'aks-cluster', 'gke-cluster'] },
  *check({ facts }) {
    for (const [what, message] of gaps(facts)) yield { at: [], message, discriminator: what }
    const { ecr, acr, artifactRegistry } = facts['container-registry'] ?? {}
    const why = ecr?.unread?.['scanningConfiguration']
    if (why !== undefined)
      return notEvaluated(why.code, `what the registry scans could not be read: ${why.message}`)
    const isTold = ecr ?? artifactRegistry ?? facts['aks-cluster'] ?? facts['gke-cluster']
    if (isTold !== undefined) return undefined
    return acr === undefined
      ? notEvaluated('needs-cluster', 'no registry was described')
      : notEvaluated('absent', 'the cluster, whose settings say whether Azure scans, could not be read')
  },
})

/** What does not scan, by a name of its own, and how a message says so. */
function* gaps(
  facts: Partial<Pick<FactTypes, 'container-registry' | 'aks-cluster' | 'gke-cluster'>>,
): Generator<readonly [string, string]> {
  const { ecr, artifactRegistry } = facts['container-registry'] ?? {}
  const repositories = [
    ...(ecr && !ecr.unread?.['scanningConfiguration'] ? unscannedInEcr(ecr) : []),
    ...(artifactRegistry === undefined ? [] : unscannedInArtifactRegistry(artifactRegistry)),
  ]
  for (const name of repositories) yield [name, `images of the repository \`${name}\` are not scanned`]
  const aks = facts['aks-cluster']?.cluster.properties
  if (aks !== undefined && aks.securityProfile?.defender?.securityMonitoring?.enabled !== true)
    yield ['aks', 'Defender for Containers, which scans images, is off']
  const mode = facts['gke-cluster']?.cluster.securityPostureConfig?.vulnerabilityMode
  if (facts['gke-cluster'] !== undefined && (mode === undefined || /DISABLED|UNSPECIFIED/.test(mode)))
    yield ['gke', 'images of workloads are not scanned']
}
