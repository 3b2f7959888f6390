import type { KubernetesObject } from '#model'
import type { ToldFact } from '../case.ts'
import { factsOfCloud, withWholePermissions } from './clouds.ts'
import { factsOfWorkload } from './components.ts'
import { factsOfDocument } from './documents.ts'
import { factsOfHostRecord } from './host-records.ts'
import { factsOfNodeInfo } from './node-info.ts'

/** What the objects of a case tell that controls cannot read from objects. */
export function factsOf(objects: readonly KubernetesObject[]): ToldFact[] {
  const told = objects.flatMap((object, index) =>
    [
      ...factsOfWorkload(object),
      ...factsOfDocument(object),
      ...factsOfHostRecord(object),
      ...factsOfNodeInfo(object),
      ...factsOfCloud(object),
    ].map((fact): ToldFact => ({ object: index, fact })),
  )
  return withWholePermissions(told)
}
