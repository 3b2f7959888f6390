import { checkov } from './checkov.ts'
import type { Peer } from './imported.ts'
import { kubeLinter } from './kube-linter.ts'
import { kubeScore } from './kube-score.ts'
import { kubescape } from './kubescape.ts'
import { polaris } from './polaris.ts'
import { trivy } from './trivy.ts'

/** The tools that `init --from` takes over. */
export const peers: readonly Peer[] = [trivy, kubescape, kubeLinter, polaris, checkov, kubeScore]
