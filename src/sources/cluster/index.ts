export { readCluster } from './cluster-source.ts'
export { markInstalled } from './installed/mark.ts'
