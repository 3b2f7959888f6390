export { type ClusterReading, readCluster } from './cluster-source.ts'
export { factsLeftOut } from './left-out.ts'
export { askedPaths, type PlannedList, plannedLists, servedLists } from './plan.ts'
export { markInstalled } from './installed/mark.ts'
