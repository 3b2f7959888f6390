import { expect, test } from 'vitest'
import { parseDocuments } from '#yaml'
import { unknownField } from './unknown-field.ts'

/** A manifest with one field misspelt or misplaced, and what the message says of it. */
const cases: readonly (readonly [manifest: string, says: string])[] = [
  // A pod and its containers.
  [pod('hostNetwrok: true'), '`hostNetwrok` is no field of `spec`; `hostNetwork` is'],
  [pod('hostpid: true'), '`hostpid` is no field of `spec`; `hostPID` is'],
  [pod('serviceAcountName: web'), '`serviceAcountName` is no field of `spec`; `serviceAccountName` is'],
  [
    pod('automountServiceAccountTokens: false'),
    '`automountServiceAccountTokens` is no field of `spec`; `automountServiceAccountToken` is',
  ],
  [pod('volume: [{name: a}]'), '`volume` is no field of `spec`; `volumes` is'],
  [pod('nodeSelectors: {disk: ssd}'), '`nodeSelectors` is no field of `spec`; `nodeSelector` is'],
  [pod('initContainer: [{name: a}]'), '`initContainer` is no field of `spec`; `initContainers` is'],
  [
    pod('securityContext: {runAsNonroot: true}'),
    '`runAsNonroot` is no field of `securityContext`; `runAsNonRoot` is',
  ],
  [pod('securityContext: {fsgroup: 1000}'), '`fsgroup` is no field of `securityContext`; `fsGroup` is'],
  [pod('tolerations: [{key: a, efect: NoSchedule}]'), '`efect` is no field of `tolerations`; `effect` is'],
  [pod('volumes: [{name: a, emptydir: {}}]'), '`emptydir` is no field of `volumes`; `emptyDir` is'],
  [
    pod('volumes: [{name: a, configMap: {name: b, defaultmode: 292}}]'),
    '`defaultmode` is no field of `configMap`; `defaultMode` is',
  ],
  [container('imagePullPolcy: Always'), '`imagePullPolcy` is no field of `containers`; `imagePullPolicy` is'],
  [container('resource: {limits: {cpu: 1}}'), '`resource` is no field of `containers`; `resources` is'],
  [container('resources: {request: {cpu: 1}}'), '`request` is no field of `resources`; `requests` is'],
  [
    container('securityContext: {privilged: false}'),
    '`privilged` is no field of `securityContext`; `privileged` is',
  ],
  [
    container('securityContext: {allowPriviledgeEscalation: false}'),
    '`allowPriviledgeEscalation` is no field of `securityContext`; `allowPrivilegeEscalation` is',
  ],
  [
    container('securityContext: {capabilities: {drops: [ALL]}}'),
    '`drops` is no field of `capabilities`; `drop` is',
  ],
  [container('livenessprobe: {}'), '`livenessprobe` is no field of `containers`; `livenessProbe` is'],
  [
    container('readinessProbe: {httpget: {port: 80}}'),
    '`httpget` is no field of `readinessProbe`; `httpGet` is',
  ],
  [
    container('readinessProbe: {initialDelaySecond: 5}'),
    '`initialDelaySecond` is no field of `readinessProbe`; `initialDelaySeconds` is',
  ],
  [container('env: [{name: A, valuefrom: {}}]'), '`valuefrom` is no field of `env`; `valueFrom` is'],
  [container('envfrom: []'), '`envfrom` is no field of `containers`; `envFrom` is'],
  [container('ports: [{containerport: 80}]'), '`containerport` is no field of `ports`; `containerPort` is'],
  [
    container('volumeMounts: [{name: a, mountpath: /a}]'),
    '`mountpath` is no field of `volumeMounts`; `mountPath` is',
  ],
  // Other kinds.
  [of('apps/v1', 'Deployment', '{replica: 3}'), '`replica` is no field of `spec`; `replicas` is'],
  [
    of('apps/v1', 'Deployment', '{strategy: {rollingupdate: {}}}'),
    '`rollingupdate` is no field of `strategy`; `rollingUpdate` is',
  ],
  [
    of('apps/v1', 'StatefulSet', '{volumeClaimTemplate: []}'),
    '`volumeClaimTemplate` is no field of `spec`; `volumeClaimTemplates` is',
  ],
  [
    of('batch/v1', 'CronJob', '{concurencyPolicy: Forbid}'),
    '`concurencyPolicy` is no field of `spec`; `concurrencyPolicy` is',
  ],
  [of('batch/v1', 'Job', '{backofLimit: 3}'), '`backofLimit` is no field of `spec`; `backoffLimit` is'],
  [of('v1', 'Service', '{selecter: {app: web}}'), '`selecter` is no field of `spec`; `selector` is'],
  [
    of('v1', 'Service', '{ports: [{port: 80, targetport: 8080}]}'),
    '`targetport` is no field of `ports`; `targetPort` is',
  ],
  [
    of('networking.k8s.io/v1', 'NetworkPolicy', '{podSelectors: {}}'),
    '`podSelectors` is no field of `spec`; `podSelector` is',
  ],
  [
    of('networking.k8s.io/v1', 'NetworkPolicy', '{ingress: [{form: []}]}'),
    '`form` is no field of `ingress`; `from` is',
  ],
  [
    of('networking.k8s.io/v1', 'Ingress', '{rules: [{http: {paths: [{pathtype: Prefix}]}}]}'),
    '`pathtype` is no field of `paths`; `pathType` is',
  ],
  [
    of('autoscaling/v2', 'HorizontalPodAutoscaler', '{maxReplica: 3}'),
    '`maxReplica` is no field of `spec`; `maxReplicas` is',
  ],
  [
    of('policy/v1', 'PodDisruptionBudget', '{minAvailible: 1}'),
    '`minAvailible` is no field of `spec`; `minAvailable` is',
  ],
  [
    '{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: a}, rules: [{apiGroup: [""]}]}',
    '`apiGroup` is no field of `rules`; `apiGroups` is',
  ],
  [
    '{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: a}, subject: []}',
    '`subject` is no field of RoleBinding; `subjects` is',
  ],
  [
    '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, lables: {app: web}}}',
    '`lables` is no field of `metadata`; `labels` is',
  ],
  [
    '{apiVersion: v1, kind: Secret, metadata: {name: a}, stringdata: {}}',
    '`stringdata` is no field of Secret; `stringData` is',
  ],
  // In the wrong place.
  [
    pod('privileged: true'),
    '`privileged` is no field of `spec`; it belongs to `spec.containers.*.securityContext.privileged`',
  ],
  [
    pod('securityContext: {readOnlyRootFilesystem: true}'),
    '`readOnlyRootFilesystem` is no field of `securityContext`; it belongs to `spec.containers.*.securityContext.readOnlyRootFilesystem`',
  ],
  [
    container('hostNetwork: true'),
    '`hostNetwork` is no field of `containers`; it belongs to `spec.hostNetwork`',
  ],
  [
    container('allowPrivilegeEscalation: false'),
    '`allowPrivilegeEscalation` is no field of `containers`; it belongs to `spec.containers.0.securityContext.allowPrivilegeEscalation`',
  ],
  [of('apps/v1', 'Deployment', '{image: web}'), '`image` is no field of `spec`'],
  [pod('volumes: [{name: a, storageos: {pool: x}}]'), '`pool` is no field of `storageos`'],
  [pod('port: 80'), '`port` is no field of `spec`'],
  [of('apps/v1', 'DaemonSet', '{replicas: 3}'), '`replicas` is no field of `spec`'],
  [
    of('apps/v1', 'Deployment', '{hostPID: true}'),
    '`hostPID` is no field of `spec`; it belongs to `spec.template.spec.hostPID`',
  ],
]

test.each(cases)('%s', (manifest, says) => {
  const object = parseDocuments(manifest).documents[0]!.value as Readonly<Record<string, unknown>>
  const { apiVersion, kind } = object

  const problems = [...unknownField.check({ resource: { apiVersion, kind }, object } as never)]

  expect(problems.map(({ message }) => message)).toEqual([says])
})

test('one word is misspelt in at least thirty fields', () => {
  expect(cases.filter(([, says]) => says.endsWith(' is')).length).toBeGreaterThanOrEqual(30)
})

function of(apiVersion: string, kind: string, spec: string): string {
  return `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: web}, spec: ${spec}}`
}

function pod(field: string): string {
  return of('v1', 'Pod', `{containers: [{name: app}], ${field}}`)
}

function container(field: string): string {
  return of('v1', 'Pod', `{containers: [{name: app, ${field}}]}`)
}
