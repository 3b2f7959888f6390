import type { Flags } from '#model'
import { flagsOf, programOf } from '../reading/command-line.ts'
import { asGiven, type Component, type ComponentName, flagFacts, whereIs } from './component.ts'
import { parseConfiguration } from '../reading/configuration-file.ts'
import { flagsOfEtcdFile, flagsOfEtcdVariables } from './etcd-flags.ts'
import { readMicrok8s } from './microk8s.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import { isInPod, type NodeProcess, rootOf, variablesOf } from '../reading/processes.ts'
import type { StaticPods, StaticProgram } from './static-pods.ts'
import type { UnreadList } from '../reading/unread.ts'

/** What a node's components are read from. */
export interface NodeView {
  readonly root: NodeRoot
  /** The folders of `/proc` that are processes. */
  readonly table: NodeRoot
  readonly processes: readonly NodeProcess[]
  /** The components inside k3s, where the node runs it. */
  readonly embedded: ReadonlyMap<ComponentName, Component> | undefined
  readonly unread: UnreadList
}

/** How a component of the control plane, or etcd, runs on the node: by its process, else by what would start it. */
export function controlPlaneComponent(
  view: NodeView,
  name: ComponentName,
  pods: StaticPods,
): Component | undefined {
  const pod = pods.program(name)
  const component =
    ofProcess(view, name, pod) ??
    (pod && {
      flags: flagsOf(pod.words),
      provenance: pod.path,
      onNode: (path: string) => pod.onNode(path),
    }) ??
    view.embedded?.get(name) ??
    readMicrok8s(view.root, name, view.unread)
  if (component === undefined || name !== 'etcd') return component
  return withEtcdFile(view, withVariables(view, component, pod))
}

function ofProcess(
  view: NodeView,
  name: ComponentName,
  pod: StaticProgram | undefined,
): Component | undefined {
  const process = processOf(view, name, pod)
  if (process === undefined) return undefined
  const onNode = pod === undefined ? asGiven : (path: string): string => pod.onNode(path)
  const inside = rootOf(view.table, process)
  return { flags: flagsOf(process.words), provenance: `process ${process.id}`, onNode, inside }
}

/**
 * The process of a component. One in a pod of the cluster that no manifest of this node starts is another cluster's, or a program's own
 * etcd; of several the one that is most like the manifest is meant.
 */
function processOf(
  { table, processes }: NodeView,
  name: ComponentName,
  pod: StaticProgram | undefined,
): NodeProcess | undefined {
  const wanted = pod === undefined ? {} : flagsOf(pod.words)
  return processes
    .filter((process) => programOf(process.words) === name && (pod !== undefined || !isInPod(table, process)))
    .map((process) => ({ process, likeness: likeness(flagsOf(process.words), wanted) }))
    .toSorted((a, b) => b.likeness - a.likeness)[0]?.process
}

function likeness(flags: Flags, wanted: Flags): number {
  return Object.entries(wanted).filter(([name, value]) => flags[name] === value).length
}

/** Flags of etcd may be variables of its process or of its container. */
function withVariables(view: NodeView, component: Component, pod: StaticProgram | undefined): Component {
  const process = component.provenance.startsWith('process') ? processOf(view, 'etcd', pod) : undefined
  const variables =
    process === undefined
      ? (pod?.variables ?? {})
      : variablesOf(view.table, process, 'ETCD_', flagFacts.etcd, view.unread)
  return { ...component, flags: { ...flagsOfEtcdVariables(variables), ...component.flags } }
}

function withEtcdFile({ root, unread }: NodeView, component: Component): Component {
  const given = component.flags['config-file'] ?? ''
  if (given === '') return component
  const { root: where, path } = whereIs(root, component, given)
  const found = where.read(path)
  const file =
    found !== undefined && 'value' in found
      ? parseConfiguration(found.value)
      : (found?.reason ?? 'there is no such file')
  if (typeof file !== 'string')
    return { ...component, flags: flagsOfEtcdFile(file), provenance: `${component.provenance}, ${path}` }
  unread.note(flagFacts.etcd, path, file)
  return component
}
