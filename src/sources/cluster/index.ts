export { readCluster } from './cluster-source.ts'
