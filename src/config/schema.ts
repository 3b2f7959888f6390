import { type Static, Type } from 'typebox'

/**
 * The shape of `seaworthy.yaml`. Used when generating and in tests only: what runs reads `schema.gen.ts`. A `title` ends
 * the sentence `X must be ...`; a `description` is what an editor shows.
 */

const severity = Type.Enum(['critical', 'high', 'medium', 'low'])

const gate = Type.Enum(['critical', 'high', 'medium', 'low', 'never'], {
  description: 'The severity from which on a run fails',
})

const text = Type.String({ minLength: 1, title: 'a text' })

const texts = Type.Array(text)

const textOrTexts = Type.Union([text, texts], { title: 'a text or a list of texts' })

const labels = Type.Record(Type.String(), Type.String(), {
  description: 'Labels that the resource has; values are globs',
})

const version = Type.Union(
  [
    Type.Number(),
    Type.String({
      pattern: '^(latest|v?1\\.\\d{1,3}(\\.\\d+)?([-+].*)?)$',
      title: 'a version such as `1.31`',
    }),
  ],
  { title: 'a version such as `1.31`' },
)

const platform = Type.Enum(['kubernetes', 'eks', 'aks', 'gke', 'openshift', 'k3s', 'rke2'], {
  description: 'What runs the cluster; without it the version and the Nodes tell, if they do',
})

const release = Type.Union(
  [
    Type.Number(),
    Type.String({ pattern: '^\\d{4}\\.\\d{2}$', title: 'a release of the catalogue such as `2026.11`' }),
  ],
  {
    title: 'a release of the catalogue such as `2026.11`',
    description: 'What came into the catalogue later is reported as new and crosses no gate',
  },
)

const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', title: 'a date such as `2027-01-31`' })

const parameter = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())], {
  title: 'a text, a number, `true`, `false` or a list of texts',
})

const controls = Type.Record(
  Type.String(),
  Type.Union(
    [
      Type.Boolean(),
      Type.Enum(['off', 'on', 'critical', 'high', 'medium', 'low']),
      Type.Object(
        {
          off: Type.Optional(Type.Boolean()),
          severity: Type.Optional(severity),
          params: Type.Optional(Type.Record(Type.String(), parameter)),
        },
        { additionalProperties: false },
      ),
    ],
    { title: '`off`, `on`, a severity, or a mapping with `severity`, `params` and `off`' },
  ),
  {
    description:
      'Controls by id: off, on, another severity, parameters. A control that is named here is on unless it is off',
  },
)

const personas = Type.Array(Type.Enum(['default', 'strict', 'reliability', 'hygiene']), {
  description: 'Who the run is for: which controls are on',
})

const frameworks = Type.Array(text, {
  description:
    'Ids of frameworks, or `cis` for the edition that fits the cluster; their controls are then the ones that run',
})

const requirement = Type.Object(
  {
    id: text,
    title: text,
    controls: Type.Optional(
      Type.Array(text, { description: 'Ids of controls, or what other tools call them' }),
    ),
    mapping: Type.Optional(
      Type.Enum(['full', 'partial'], {
        description: 'Whether the controls answer all of it; full unless given',
      }),
    ),
    manual: Type.Optional(
      Type.String({ minLength: 1, description: 'What a person has to look at, and why' }),
    ),
  },
  { additionalProperties: false },
)

const customFramework = Type.Object(
  {
    title: text,
    version: Type.Optional(text),
    url: Type.Optional(text),
    requirements: Type.Array(requirement, { minItems: 1 }),
  },
  { additionalProperties: false },
)

const exceptionEntry = Type.Object(
  {
    control: Type.Optional(text),
    controls: Type.Optional(texts),
    match: Type.Optional(
      Type.Object(
        {
          namespace: Type.Optional(text),
          kind: Type.Optional(text),
          name: Type.Optional(text),
          labels: Type.Optional(labels),
          path: Type.Optional(text),
          environment: Type.Optional(text),
        },
        { additionalProperties: false, description: 'Globs; all that are given must hold' },
      ),
    ),
    reason: Type.Optional(
      Type.String({ description: 'Why the finding is accepted; without one the exception does not apply' }),
    ),
    expires: Type.Optional(date),
    approvedBy: Type.Optional(text),
  },
  { additionalProperties: false },
)

const exceptions = Type.Union(
  [
    Type.Array(exceptionEntry),
    Type.Object(
      {
        allow: Type.Optional(
          Type.Array(Type.Enum(['comment', 'annotation', 'config', 'baseline']), {
            description: 'Kinds of exception that count',
          }),
        ),
        lock: Type.Optional(
          Type.Object(
            { controls: Type.Optional(texts), severities: Type.Optional(Type.Array(severity)) },
            { additionalProperties: false, description: 'What nobody may except' },
          ),
        ),
        annotationsOnCluster: Type.Optional(
          Type.Boolean({
            description: "Annotations of a running cluster's objects count too; else they only ask",
          }),
        ),
        entries: Type.Optional(Type.Array(exceptionEntry)),
      },
      { additionalProperties: false },
    ),
  ],
  { title: 'a list of exceptions, or a mapping with `allow`, `lock` and `entries`' },
)

const environment = Type.Object(
  {
    match: Type.Optional(
      Type.Object(
        {
          namespaces: Type.Optional(texts),
          paths: Type.Optional(texts),
          labels: Type.Optional(labels),
          clusters: Type.Optional(texts),
        },
        { additionalProperties: false, description: 'Globs; one of each list that is given must hold' },
      ),
    ),
    failOn: Type.Optional(gate),
    personas: Type.Optional(personas),
    frameworks: Type.Optional(frameworks),
    controls: Type.Optional(controls),
  },
  { additionalProperties: false },
)

const rendering = {
  name: Type.Optional(text),
  release: Type.Optional(text),
  namespace: Type.Optional(text),
  values: Type.Optional(Type.Array(text, { description: 'Values files; a later one wins' })),
  set: Type.Optional(Type.Array(Type.String({ pattern: '=', title: 'a text such as `key=value`' }))),
  apiVersions: Type.Optional(texts),
  environment: Type.Optional(text),
}

const source = Type.Object(
  {
    chart: Type.String({ minLength: 1, title: 'a folder or a `.tgz` file' }),
    renderings: Type.Optional(
      Type.Array(Type.Object(rendering, { additionalProperties: false }), { minItems: 1 }),
    ),
    ...rendering,
  },
  { additionalProperties: false },
)

const podKind = Type.Object(
  {
    group: Type.String({
      pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$',
      title: 'an API group such as `apps.example.com`',
    }),
    kind: Type.String({ pattern: '^[A-Z][A-Za-z0-9]*$', title: 'a kind such as `CloneSet`' }),
    path: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$',
        title: 'a path such as `spec.template`',
        description:
          'Leads to the pod template, which has `metadata` and `spec`; `spec.template` unless given',
      }),
    ),
  },
  { additionalProperties: false },
)

const toleration = Type.Object(
  {
    key: Type.Optional(text),
    operator: Type.Optional(Type.Enum(['Exists', 'Equal'])),
    value: Type.Optional(Type.String()),
    effect: Type.Optional(Type.Enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])),
  },
  { additionalProperties: false },
)

const objectName = Type.String({
  pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
  title: 'a name as Kubernetes takes it',
})

const nodeFacts = Type.Object(
  {
    namespace: Type.Optional(objectName),
    image: Type.Optional(
      Type.String({ minLength: 1, title: 'a text', description: 'Has `seaworthy` on its PATH' }),
    ),
    pullSecret: Type.Optional(objectName),
    nodeSelector: Type.Optional(
      Type.Record(Type.String(), Type.String(), { description: 'Labels of the nodes that are asked' }),
    ),
    tolerations: Type.Optional(
      Type.Array(toleration, { description: 'In place of one that bears every taint' }),
    ),
    priorityClass: Type.Optional(objectName),
    timeout: Type.Optional(Type.Number({ description: 'Seconds that a Job has: 10 to 300' })),
    concurrency: Type.Optional(Type.Number({ description: 'Jobs at a time: 1 to 100' })),
    unconfined: Type.Optional(
      Type.Boolean({
        description: 'Without the confinement of AppArmor and SELinux, where it hides the node from the pod',
      }),
    ),
  },
  {
    additionalProperties: false,
    description: 'How `scan --cluster --nodes` asks nodes. Only from a file outside the scanned tree',
  },
)

export const configSchema = Type.Object(
  {
    extends: Type.Optional(textOrTexts),
    kubernetesVersion: Type.Optional(version),
    pssVersion: Type.Optional(version),
    platform: Type.Optional(platform),
    frameworks: Type.Optional(frameworks),
    personas: Type.Optional(personas),
    failOn: Type.Optional(gate),
    customFrameworks: Type.Optional(
      Type.Record(Type.String(), customFramework, {
        description: 'Frameworks of your own by id: requirements, and the controls that answer them',
      }),
    ),
    catalogue: Type.Optional(release),
    controls: Type.Optional(controls),
    exceptions: Type.Optional(exceptions),
    environments: Type.Optional(
      Type.Record(Type.String(), environment, {
        description: 'Settings by name; the first whose `match` holds judges a resource',
      }),
    ),
    sources: Type.Optional(Type.Array(source, { description: 'Charts and how each is rendered' })),
    podKinds: Type.Optional(
      Type.Array(podKind, {
        description:
          'Custom kinds that carry a pod template; their pods are judged like those of a Deployment',
      }),
    ),
    exclude: Type.Optional(
      Type.Array(text, { description: 'Globs of files and folders that are not scanned' }),
    ),
    baseline: Type.Optional(text),
    requireCoverage: Type.Optional(Type.Boolean()),
    allow: Type.Optional(Type.Array(Type.Enum(['incomplete', 'empty']))),
    partial: Type.Optional(
      Type.Boolean({ description: 'These files are not all that will run in the cluster' }),
    ),
    nodeFacts: Type.Optional(nodeFacts),
    programs: Type.Optional(
      Type.Object(
        { helm: Type.Optional(text), kustomize: Type.Optional(text) },
        { additionalProperties: false, description: 'Only from a file outside the scanned tree' },
      ),
    ),
  },
  { additionalProperties: false, title: 'seaworthy.yaml' },
)

/** What a file that has the shape holds. */
export type ConfigDocument = Static<typeof configSchema>
