import { type Static, type TSchema, Type } from 'typebox'

/**
 * The shape of a result, `schemaVersion: 1`: what `scan --output json` prints. Used when generating and in tests only; a
 * compile-time test holds it equal to the model's types.
 */

const closed = { additionalProperties: false } as const

const severity = Type.Enum(['critical', 'high', 'medium', 'low'])
const gate = Type.Enum(['critical', 'high', 'medium', 'low', 'never'])
const platform = Type.Enum(['kubernetes', 'eks', 'aks', 'gke', 'openshift', 'k3s', 'rke2'])
const texts = Type.Array(Type.String())
const count = Type.Integer({ minimum: 0 })
const path = Type.Array(Type.Union([Type.String(), Type.Integer()]), {
  description: 'Keys and list indexes from the root of the object',
})

const resource = Type.Object(
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    namespace: Type.Optional(Type.String()),
    name: Type.String(),
    uid: Type.Optional(Type.String()),
  },
  closed,
)

const subject = Type.Object(
  {
    kind: Type.Enum(['User', 'Group', 'ServiceAccount']),
    name: Type.String(),
    namespace: Type.Optional(Type.String()),
  },
  { ...closed, description: 'Whom the control reports' },
)

const lineAndColumn = Type.Object({ line: Type.Integer(), column: Type.Integer() }, closed)

const location = Type.Object(
  {
    file: Type.String(),
    line: Type.Integer({ minimum: 1, description: 'From 1' }),
    column: Type.Integer({ minimum: 1, description: 'From 1, in UTF-16 units' }),
    endLine: Type.Integer({ minimum: 1 }),
    endColumn: Type.Integer({ minimum: 1, description: 'Exclusive' }),
    approximate: Type.Optional(Type.Literal(true)),
    rendered: Type.Optional(lineAndColumn),
    values: Type.Optional(Type.String({ description: 'Where a chart sets it: `values.yaml: key.path`' })),
    dependency: Type.Optional(Type.Object({ name: Type.String(), version: Type.String() }, closed)),
  },
  closed,
)

const excerpt = Type.Object(
  {
    firstLine: Type.Integer(),
    lines: texts,
    highlight: Type.Object(
      { line: Type.Integer(), column: Type.Integer(), endColumn: Type.Integer() },
      closed,
    ),
  },
  { ...closed, description: 'Lines of the source, sensitive values masked' },
)

const fix = Type.Object(
  {
    safety: Type.Enum(['safe', 'unsafe']),
    operations: Type.Array(
      Type.Object(
        { op: Type.Enum(['set', 'add', 'remove']), path, value: Type.Optional(Type.Unknown()) },
        closed,
      ),
    ),
    edits: Type.Optional(
      Type.Array(
        Type.Object(
          { file: Type.String(), start: Type.Integer(), end: Type.Integer(), text: Type.String() },
          closed,
        ),
        { description: 'Replacements; `start` and `end` are UTF-8 byte offsets' },
      ),
    ),
    diff: Type.Optional(texts),
    refused: Type.Optional(Type.String({ description: 'Why no edit is offered' })),
  },
  closed,
)

const exception = Type.Object(
  {
    kind: Type.Enum(['comment', 'annotation', 'config', 'baseline', 'platform'], {
      description: '`platform`: nobody accepted it; Kubernetes or its platform installed the resource',
    }),
    reason: Type.String(),
    author: Type.Optional(Type.String()),
    until: Type.Optional(Type.String({ description: 'Last day on which it holds, in UTC' })),
  },
  closed,
)

const finding = Type.Object(
  {
    control: Type.String(),
    severity,
    scope: Type.String(),
    resource: Type.Optional(resource),
    path,
    breadcrumb: Type.Optional(Type.String()),
    location: Type.Optional(location),
    message: Type.String(),
    evidence: Type.Array(
      Type.Object({ resource: Type.Optional(resource), path, value: Type.Unknown() }, closed),
    ),
    related: Type.Array(
      Type.Object(
        {
          message: Type.String(),
          resource,
          location: Type.Optional(location),
          subject: Type.Optional(subject),
        },
        closed,
      ),
    ),
    excerpt: Type.Optional(excerpt),
    fingerprint: Type.String({ pattern: '^f1:[0-9a-f]{32}$' }),
    frameworks: Type.Array(Type.String(), { description: '`framework/requirement`' }),
    renderings: Type.Optional(texts),
    environment: Type.Optional(Type.String()),
    new: Type.Optional(Type.Boolean({ description: 'Not in the baseline' })),
    fix: Type.Optional(fix),
    exception: Type.Optional(exception),
    requested: Type.Optional(
      Type.Object(
        { reason: Type.String(), until: Type.Optional(Type.String()) },
        {
          ...closed,
          description: 'What an annotation asks for that does not count on a cluster',
        },
      ),
    ),
  },
  closed,
)

const outcomes = Type.Object(
  { fail: count, pass: count, notApplicable: count, notEvaluated: count, manual: count },
  closed,
)

const control = Type.Object(
  {
    title: Type.String(),
    severity,
    why: Type.String(),
    remediation: Type.String(),
    family: Type.Optional(Type.Enum(['container-hardening', 'container-resources'])),
    aliases: texts,
    outcomes,
    inherited: Type.Optional(Type.String({ description: 'The provider that answers for it' })),
  },
  closed,
)

const tally = Type.Object(
  {
    of: Type.String({ description: 'The sort, for one of them' }),
    count,
    items: Type.Array(Type.String(), { description: 'At most a hundred' }),
  },
  closed,
)

const reason = Type.Object({ code: Type.String(), message: Type.String() }, closed)

const requirement = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    outcome: Type.Enum(['fail', 'pass', 'notApplicable', 'notEvaluated', 'manual']),
    controls: texts,
    inherited: Type.Optional(Type.String({ description: 'The provider that answers for it' })),
    reason: Type.Optional(reason),
    found: Type.Optional(Type.Array(tally, { description: 'What fails it' })),
    evidence: Type.Optional(
      Type.Object(tally.properties, { ...closed, description: 'What a person looks at to judge it' }),
    ),
  },
  closed,
)

const diagnostic = Type.Object(
  {
    level: Type.Enum(['error', 'warning', 'note']),
    code: Type.String(),
    message: Type.String(),
    hint: Type.String(),
    location: Type.Optional(
      Type.Object({ file: Type.String(), line: Type.Integer(), column: Type.Integer() }, closed),
    ),
  },
  closed,
)

const coverageRow = Type.Object(
  {
    of: Type.String(),
    namespace: Type.Optional(Type.String()),
    state: Type.Enum(['complete', 'given', 'left-out', 'forbidden', 'absent', 'stale']),
    reason: Type.Optional(Type.String()),
    resource: Type.Optional(
      Type.String({ description: 'What was forbidden, as RBAC names it: `roles.rbac.authorization.k8s.io`' }),
    ),
  },
  closed,
)

const summary = Type.Object(
  {
    resources: count,
    skipped: count,
    findings: Type.Object({ critical: count, high: count, medium: count, low: count }, closed),
    excepted: count,
    platform: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'Findings on what Kubernetes or its platform installed, outside the gate',
      }),
    ),
    notEvaluated: count,
    complete: Type.Boolean({
      description: 'False when something that was asked for could not be read or judged',
    }),
    gate: Type.Object({ failOn: gate, crossed: Type.Boolean() }, closed),
  },
  closed,
)

const unjudged = Type.Array(Type.Object({ kind: Type.String(), count }, closed), {
  description: 'Custom kinds that were read and that no control looks at',
})

const expiring = Type.Object({ control: Type.String(), until: Type.String(), days: Type.Integer() }, closed)

const cluster = Type.Object(
  {
    name: Type.String({ description: 'The context that it was reached by' }),
    version: Type.String({ description: 'As `/version` says it' }),
    distribution: Type.Optional(Type.String()),
    responsibility: Type.Enum(['customer', 'provider'], { description: 'Whose the control plane is' }),
  },
  closed,
)

export const resultSchema = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    tool: Type.Object({ name: Type.Literal('seaworthy'), version: Type.String() }, closed),
    target: Type.Object(
      {
        sources: texts,
        kubernetesVersion: Type.String(),
        pssVersion: Type.Optional(Type.String()),
        platform: Type.Optional(platform),
        environment: Type.Optional(Type.String()),
        cluster: Type.Optional(cluster),
        nodes: Type.Optional(texts),
      },
      closed,
    ),
    summary,
    findings: Type.Array(finding),
    controls: Type.Record(Type.String(), control),
    frameworks: Type.Array(
      Type.Object({ id: Type.String(), title: Type.String(), requirements: Type.Array(requirement) }, closed),
    ),
    notEvaluated: Type.Array(
      Type.Object(
        {
          control: Type.String(),
          reason,
          count,
          resources: texts,
        },
        closed,
      ),
    ),
    coverage: Type.Object(
      { rows: Type.Array(coverageRow), controls: count, outOfRange: texts, unjudged, renderings: texts },
      closed,
    ),
    exceptions: Type.Object(
      { applied: count, expiring: Type.Array(expiring), unused: count, expired: count },
      closed,
    ),
    manual: Type.Array(
      Type.Object({ framework: Type.String(), requirement: Type.String(), reason: Type.String() }, closed),
    ),
    diagnostics: Type.Array(diagnostic),
  },
  { title: 'The result of a scan', ...closed },
) satisfies TSchema

/** A result as the schema describes it. */
export type ResultDocument = Static<typeof resultSchema>
