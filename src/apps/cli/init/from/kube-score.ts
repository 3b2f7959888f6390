import { nothing, type Peer } from './imported.ts'
import { type Mark, marksOn } from './marks.ts'
import { textsOf } from './value.ts'

/** Annotations `kube-score/ignore: check, check`; kube-score has no configuration file. */
export const kubeScore: Peer = {
  id: 'kube-score',
  looksFor: 'annotations kube-score/ignore and kube-score/enable',
  isFile: () => false,
  read: () => undefined,
  marks(resource) {
    const ignored = textsOf(resource.annotations['kube-score/ignore'])
    const enabled = textsOf(resource.annotations['kube-score/enable'])
    const marks: Mark[] = ignored.length === 0 ? [] : [{ checks: ignored.includes('*') ? 'all' : ignored }]
    const found = marksOn(resource, marks)
    return {
      ...nothing,
      ...found,
      lost: enabled.map((check) => ({
        what: `kube-score/enable ${check} on ${resource.kind} ${resource.name}`,
        place: marksOn(resource, [{ checks: [] }]).exceptions[0]!.place,
        why: 'controls are turned on in an environment, not on one resource',
      })),
    }
  },
}
