import type { Endpoint } from '#kube'
import { cloudRunner, readCloud } from '#sources/cloud'
import type { ClusterReading } from '#sources/cluster'
import type { RawOptions } from '../run/flags.ts'
import type { Terminal } from '../terminal.ts'
import { asksCloud } from './cloud-options.ts'

/** A cluster's reading with what its provider tells, where it is to be asked. */
export async function withCloud(
  reading: ClusterReading,
  { env, cwd }: Terminal,
  endpoint: Endpoint,
  options: RawOptions,
): Promise<ClusterReading> {
  if (!asksCloud(options)) return reading
  const { name, server, plugin } = endpoint
  const named = options['cloudCluster'] as string | undefined
  const program = options['cloudProgram'] as string | undefined
  const told = await readCloud({
    run: cloudRunner({
      // What the kubeconfig sets for the program that fetches credentials, such as a profile, says which login is meant.
      env: { ...env, ...plugin?.env },
      cwd,
      ...(program !== undefined && { option: program }),
    }),
    context: name,
    server: server.href,
    ...(plugin && { plugin }),
    ...(named !== undefined && { named }),
    ...(reading.distribution?.managed === true && { distribution: reading.distribution.distribution }),
    resources: reading.resources,
    coverage: reading.coverage,
  })
  const answered = new Set<string>([
    ...told.facts.map(({ fact }) => fact),
    ...told.coverage.map(({ of }) => of),
  ])
  return {
    ...reading,
    facts: [...reading.facts, ...told.facts],
    coverage: [...reading.coverage.filter(({ of }) => !answered.has(of)), ...told.coverage],
    diagnostics: [...reading.diagnostics, ...told.diagnostics],
  }
}
