import { type Control, defineControl } from '#model'

export const gitRepoVolume: Control = defineControl({
  id: 'git-repo-volume',
  title: 'Pod uses a gitRepo volume',
  severity: 'medium',
  why: 'The kubelet clones the repository as root, hooks included, which let an author of pods run commands on the node (CVE-2024-10220).',
  remediation: 'Clone in an init container into an emptyDir.',
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo'],
  on: 'workload',
  *check({ workload }) {
    for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
      if (!volume?.gitRepo) continue
      yield { at: ['volumes', index, 'gitRepo'], message: `volume \`${volume.name}\` is of type \`gitRepo\`` }
    }
  },
})
