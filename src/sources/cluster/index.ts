export { type ClusterReading, readCluster } from './cluster-source.ts'
