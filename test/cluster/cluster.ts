import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { auditLogPath, manifestPath } from './api-server.ts'
import { compactEtcd } from './compact.ts'
import { kubeadm, kubeadmConfiguration } from './kubeadm.ts'
import { readCommand, setFlags } from './manifest.ts'
import { changeKubeletConfiguration, kubeletArguments, showProcess } from './node-tree.ts'
import type { Behaviour, ClusterNode, Component, Flags } from './options.ts'
import { Processes } from './processes.ts'
import { type Outcome, runProgram, type RunOptions } from './run.ts'
import { waitFor } from './wait.ts'

/** What a cluster is, as its folder says it in `cluster.json`. */
export interface Description {
  /** A folder with one name for each of the programs. */
  readonly programs: string
  readonly kubectl: string
  readonly helm: string
  readonly nodes: readonly [ClusterNode, ...ClusterNode[]]
}

/** One line of an audit log; what tests ask for of it. */
export interface AuditEvent {
  readonly stage: string
  /** As RFC 3339. */
  readonly requestReceivedTimestamp: string
  readonly stageTimestamp: string
  readonly verb: string
  readonly requestURI: string
  readonly userAgent?: string
  readonly user: { readonly username: string; readonly groups?: readonly string[] }
  readonly objectRef?: {
    readonly resource?: string
    readonly subresource?: string
    readonly namespace?: string
    readonly name?: string
  }
  readonly responseStatus?: { readonly code?: number }
}

/** What is not in the manifests: speed, and that nobody gives up when the API server is away for long. */
const unseenFlags: Readonly<Record<Component, readonly string[]>> = {
  etcd: ['--unsafe-no-fsync'],
  'kube-apiserver': [],
  'kube-controller-manager': ['--leader-elect=false'],
  'kube-scheduler': ['--leader-elect=false'],
}

interface NamespaceList {
  readonly metadata: { readonly resourceVersion: string }
}

/** A running cluster, seen from inside its network namespace. Everything about it is in its folder, so that any process may open it. */
export class Cluster {
  readonly folder: string
  readonly description: Description
  readonly processes: Processes
  /** For the cluster's administrator, who may do everything. */
  readonly kubeconfig: string

  constructor(folder: string) {
    this.folder = folder
    this.description = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as Description
    this.processes = new Processes(join(folder, 'processes'))
    this.kubeconfig = join(this.controlPlane.tree, 'etc', 'kubernetes', 'super-admin.conf')
  }

  /** The node that holds the control plane. */
  get controlPlane(): ClusterNode {
    return this.description.nodes[0]
  }

  /** Where its API server is. */
  get server(): string {
    return `https://${this.controlPlane.address}:6443`
  }

  node(name: string): ClusterNode {
    const found = this.description.nodes.find((node) => node.name === name)
    if (found === undefined) throw new Error(`no node ${name}`)
    return found
  }

  nodeTree(name: string): string {
    return this.node(name).tree
  }

  /** Runs a program with the administrator's kubeconfig, and this very folder's kubectl and helm on the path. */
  run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return runProgram(program, args, { ...options, env: { ...this.environment(), ...options.env } })
  }

  environment(): Readonly<Record<string, string>> {
    const { kubectl } = this.description
    return { KUBECONFIG: this.kubeconfig, PATH: `${join(kubectl, '..')}:${process.env['PATH'] ?? ''}` }
  }

  /** What kubectl prints; throws with what it complains about. */
  async kubectl(...args: readonly string[]): Promise<string> {
    return this.#kubectl(args)
  }

  /** What kubectl gets, parsed. */
  async get<T>(...args: readonly string[]): Promise<T> {
    return JSON.parse(await this.#kubectl(['get', ...args, '--output=json'])) as T
  }

  async apply(...objects: readonly object[]): Promise<void> {
    const input = objects.map((object) => stringify(object)).join('---\n')
    await this.#kubectl(['apply', '--filename=-'], input)
  }

  /** Makes a namespace and waits until pods may be made in it. */
  async makeNamespace(name: string, labels: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } })
    await waitFor(`a service account in ${name}`, () =>
      this.get('serviceaccount', 'default', `--namespace=${name}`),
    )
  }

  /** A kubeconfig for anybody, whose certificate the cluster's own authority signs. */
  kubeconfigFor(user: string, groups: readonly string[] = []): string {
    const folder = join(this.folder, 'users')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `${user.replaceAll(/[^\w.-]/g, '_')}.conf`)
    const organizations = groups.flatMap((group) => ['--org', group])
    const args = ['kubeconfig', 'user', '--client-name', user, ...organizations]
    const { programs } = this.description
    writeFileSync(
      path,
      kubeadm(programs, this.controlPlane.tree, [...args, '--config', kubeadmConfiguration]),
    )
    return path
  }

  /** What the API server has written to its audit log so far. */
  auditLog(): readonly AuditEvent[] {
    return readFileSync(join(this.controlPlane.tree, auditLogPath), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as AuditEvent)
  }

  /** How containers behave that start from now on; those that run already go on. */
  setBehaviour(behaviour: Behaviour): void {
    const partial = `${this.#behaviourPath}.partial`
    writeFileSync(partial, stringify(behaviour))
    renameSync(partial, this.#behaviourPath)
  }

  /** Starts a part of the control plane with what its manifest says now. */
  start(component: Component): void {
    const [name = component, ...args] = readCommand(manifestPath(this.controlPlane, component))
    this.#start(this.controlPlane, component, name, [...args, ...unseenFlags[component]])
  }

  /** Ends a part of the control plane, as a crash does. */
  async kill(component: Component): Promise<void> {
    await this.processes.end(component, 'SIGKILL')
  }

  killApiServer(): Promise<void> {
    return this.kill('kube-apiserver')
  }

  /** Starts it and waits until it is ready. */
  async startApiServer(): Promise<void> {
    this.start('kube-apiserver')
    await this.waitForApiServer()
  }

  /** Makes the API server answer nothing, while its port stays open, until it is resumed. */
  pauseApiServer(): void {
    this.processes.signal('kube-apiserver', 'SIGSTOP')
  }

  resumeApiServer(): void {
    this.processes.signal('kube-apiserver', 'SIGCONT')
  }

  /**
   * Lets everything but the newest versions be forgotten: lists and watches that go on from older ones are answered 410. The API
   * server is started again, as it remembers for itself what etcd has forgotten.
   */
  async compact(): Promise<void> {
    const { metadata } = JSON.parse(await this.kubectl('get', '--raw=/api/v1/namespaces')) as NamespaceList
    await compactEtcd(this.controlPlane, metadata.resourceVersion)
    await this.killApiServer()
    await this.startApiServer()
  }

  async waitForApiServer(): Promise<void> {
    await waitFor('the API server', async () => (await this.kubectl('get', '--raw=/readyz')) === 'ok')
  }

  /** Changes flags in the manifest and runs the component with them; the mirror pod follows within 15 seconds. */
  async setFlags(component: Component, flags: Flags): Promise<void> {
    setFlags(manifestPath(this.controlPlane, component), flags)
    await this.processes.end(component)
    this.start(component)
    if (component === 'etcd' || component === 'kube-apiserver') await this.waitForApiServer()
  }

  startNode(node: ClusterNode): void {
    const index = this.description.nodes.findIndex(({ name }) => name === node.name)
    const where = ['--root', node.tree, '--pod-network', `10.244.${index}`]
    this.processes.start(`containerd-${node.name}`, {
      program: join(this.description.programs, 'containerd'),
      args: [...where, '--behaviour', this.#behaviourPath],
    })
    this.startKubelet(node)
  }

  startKubelet(node: ClusterNode): void {
    this.#start(node, `kubelet-${node.name}`, 'kubelet', kubeletArguments(node))
  }

  /** Changes a kubelet's configuration file and starts it again; null takes a field away. */
  async setKubelet(name: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
    const node = this.node(name)
    changeKubeletConfiguration(node, changes)
    await this.processes.end(`kubelet-${name}`)
    this.startKubelet(node)
    await this.waitForKubelet(node)
  }

  async waitForKubelet({ name }: ClusterNode): Promise<void> {
    const path = `/api/v1/nodes/${name}/proxy/healthz`
    await waitFor(`the kubelet of ${name}`, async () => (await this.kubectl('get', `--raw=${path}`)) === 'ok')
  }

  /** Ends every process of it, the control plane last. */
  async stop(): Promise<void> {
    const parts = ['kube-scheduler', 'kube-controller-manager', 'kube-apiserver', 'etcd']
    const ofNodes = this.description.nodes.flatMap(({ name }) => [`kubelet-${name}`, `containerd-${name}`])
    await Promise.all([...ofNodes, ...parts].map((name) => this.processes.end(name, 'SIGKILL')))
  }

  get #behaviourPath(): string {
    return join(this.folder, 'behaviour.yaml')
  }

  async #kubectl(args: readonly string[], input?: string): Promise<string> {
    const { code, stdout, stderr } = await this.run(
      this.description.kubectl,
      args,
      input === undefined ? {} : { input },
    )
    if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr.trim()}`)
    return stdout
  }

  #start(node: ClusterNode, name: string, program: string, args: readonly string[]): void {
    this.processes.start(name, { program: join(this.description.programs, program), args, root: node.tree })
    showProcess(node, this.processes.pid(name))
  }
}

/** The variable that tells a test where its cluster is. */
export const folderVariable = 'SEAWORTHY_TEST_CLUSTER'

/** The cluster that `npm run test:cluster` has started. */
export function openCluster(): Cluster {
  const folder = process.env[folderVariable]
  if (folder === undefined) throw new Error('no cluster: run this by `npm run test:cluster`')
  return new Cluster(folder)
}
