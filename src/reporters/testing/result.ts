import type { ControlResult, Finding, OutcomeCounts, Result, Severity } from '#model'
import type { ReportOptions } from '../reporter.ts'
import { managed, managedByHand } from './managed.ts'

/** Everything that a result can hold, once: what every reporter is shown. */
export const sampleResult: Result = {
  schemaVersion: 1,
  tool: { name: 'seaworthy', version: '1.2.3' },
  target: { sources: ['deploy'], kubernetesVersion: '1.37' },
  summary: {
    resources: 6,
    skipped: 2,
    findings: { critical: 0, high: 2, medium: 3, low: 1 },
    excepted: 1,
    notEvaluated: 1,
    complete: false,
    gate: { failOn: 'high', crossed: true },
  },
  findings: [
    privileged('api', 31),
    privileged('worker', 18),
    hardening('no-seccomp-profile', 'seccompProfile', [
      '+            seccompProfile:',
      '+              type: RuntimeDefault',
    ]),
    hardening('capabilities-not-dropped', 'capabilities', [
      '+            capabilities:',
      '+              drop: [ALL]',
    ]),
    chartFinding(),
    {
      control: 'default-namespace',
      severity: 'low',
      scope: 'resource',
      resource: { apiVersion: 'v1', kind: 'Service', name: 'web' },
      path: ['metadata', 'name'],
      breadcrumb: 'metadata › name',
      message: '`web` is in the namespace `default`',
      evidence: [],
      related: [
        {
          message: 'is exposed by this Ingress',
          resource: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'web' },
        },
      ],
      fingerprint: 'f1:default',
      frameworks: [],
    },
    {
      ...privileged('node-agent', 12),
      fingerprint: 'f1:excepted',
      exception: { kind: 'comment', reason: 'watches the node', until: '2027-01-31' },
    },
  ],
  controls: {
    'privileged-container': control('high', 'Container runs privileged', { fail: 3, pass: 4 }),
    'no-seccomp-profile': {
      ...control('medium', 'No seccomp profile', { fail: 1, pass: 2 }),
      family: 'container-hardening',
    },
    'capabilities-not-dropped': {
      ...control('medium', 'Capabilities are kept', { fail: 1, pass: 0 }),
      family: 'container-hardening',
    },
    'latest-image-tag': control('medium', 'Image has no fixed tag', { fail: 1, pass: 5 }),
    'default-namespace': control('low', 'Resource is in the namespace `default`', { fail: 1, pass: 5 }),
    'dangling-service-account': control('medium', 'Service account does not exist', { fail: 0, pass: 0 }),
  },
  frameworks: [
    {
      id: 'pss-baseline',
      title: 'Pod Security Standards: baseline',
      requirements: [
        {
          id: 'privileged',
          title: 'No container runs privileged',
          outcome: 'fail',
          found: [{ of: 'workload', count: 2, items: ['Deployment shop/api', 'Deployment shop/worker'] }],
          controls: ['privileged-container'],
        },
        {
          id: 'host-ports',
          title: 'No container takes a port of the node',
          outcome: 'notEvaluated',
          reason: { code: 'needs-cluster', message: 'only a running cluster can tell' },
          controls: [],
        },
      ],
    },
    managed,
  ],
  notEvaluated: [
    {
      control: 'dangling-service-account',
      reason: { code: 'service-accounts-unseen', message: 'service accounts could not be listed' },
      count: 1,
      resources: ['Deployment shop/api'],
    },
    {
      control: 'dangling-service-account',
      reason: { code: 'not-in-files', message: 'not in these files' },
      count: 3,
      resources: [],
    },
  ],
  coverage: {
    rows: [{ of: '*', state: 'given' }],
    controls: 7,
    outOfRange: ['kubelet-anonymous'],
    unjudged: [],
    renderings: [],
  },
  exceptions: {
    applied: 1,
    expiring: [{ control: 'privileged-container', until: '2027-01-31', days: 9 }],
    unused: 1,
    expired: 0,
  },
  manual: managedByHand,
  diagnostics: [
    {
      level: 'error',
      code: 'yaml-syntax',
      message: 'a mapping value is not allowed here',
      hint: 'quote the value',
      location: { file: 'deploy/broken.yaml', line: 3, column: 7 },
    },
    { level: 'warning', code: 'exception-unused', message: 'nothing is excepted by this', hint: 'remove it' },
    {
      level: 'note',
      code: 'ci-values',
      message: 'rendered with `ci/x-values.yaml`',
      hint: 'list the chart under `sources`',
    },
  ],
}

/** As a terminal of 100 columns shows it, without colour. */
export const sampleOptions: ReportOptions = {
  color: false,
  unicode: true,
  width: 100,
  groupBy: 'control',
  all: false,
  quiet: false,
  elapsed: 1300,
  paths: ['deploy'],
}

/** The sample is a saved result: it has its details. */
export function asSaved(findings: readonly Finding[]): readonly Finding[] {
  return findings
}

function control(severity: Severity, title: string, outcomes: Partial<OutcomeCounts>): ControlResult {
  return {
    title,
    severity,
    why: `${title}, and that matters.`,
    remediation: 'Change it in the manifest.',
    aliases: [],
    outcomes: { fail: 0, pass: 0, notApplicable: 0, notEvaluated: 0, manual: 0, ...outcomes },
  }
}

function privileged(name: string, line: number): Finding {
  const file = `deploy/${name}.yaml`
  return {
    control: 'privileged-container',
    severity: 'high',
    scope: 'container',
    resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name },
    path: ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'],
    breadcrumb: `spec › template › spec › containers[${name}] › securityContext › privileged`,
    location: { file, line, column: 13, endLine: line, endColumn: 29 },
    message: `container \`${name}\` runs privileged`,
    evidence: [],
    related: [],
    excerpt: {
      firstLine: line - 1,
      lines: ['          securityContext:', '            privileged: true', '        - name: other'],
      highlight: { line, column: 13, endColumn: 29 },
    },
    fingerprint: `f1:${name}`,
    frameworks: ['pss-baseline/privileged'],
    fix: {
      safety: 'unsafe',
      operations: [{ op: 'set', path: ['spec', 'privileged'], value: false }],
      edits: [{ file, start: 100, end: 104, text: 'false' }],
      diff: ['-            privileged: true', '+            privileged: false'],
    },
  }
}

function hardening(id: string, key: string, diff: readonly string[]): Finding {
  const api = privileged('api', 29)
  return {
    ...api,
    control: id,
    severity: 'medium',
    path: ['spec', 'template', 'spec', 'containers', 0, 'securityContext', key],
    breadcrumb: `spec › template › spec › containers[api] › securityContext › ${key}`,
    message: `container \`api\` sets no \`${key}\``,
    fingerprint: `f1:${id}`,
    fix: {
      safety: 'unsafe',
      operations: [],
      edits: [{ file: 'deploy/api.yaml', start: 90, end: 90, text: key }],
      diff,
    },
  }
}

function chartFinding(): Finding {
  return {
    control: 'latest-image-tag',
    severity: 'medium',
    scope: 'container',
    resource: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web' },
    path: ['spec', 'containers', 0, 'image'],
    breadcrumb: 'spec › containers[web] › image',
    location: {
      file: 'charts/web/templates/pod.yaml',
      line: 12,
      column: 1,
      endLine: 12,
      endColumn: 9,
      approximate: true,
      rendered: { line: 40, column: 7 },
      values: 'values.yaml: image.tag',
      dependency: { name: 'redis', version: '18.1.0' },
    },
    message: 'container `web` names its image without a tag',
    evidence: [],
    related: [
      {
        message: 'is set here',
        resource: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web' },
        location: { file: 'charts/web/values.yaml', line: 3, column: 3, endLine: 3, endColumn: 9 },
      },
    ],
    fingerprint: 'f1:chart',
    frameworks: [],
    renderings: ['prod', 'staging'],
    fix: { safety: 'safe', operations: [], refused: 'the value comes from a template' },
  }
}
