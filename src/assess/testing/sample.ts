import {
  controlNames,
  type Control,
  type Coverage,
  type DocumentSpan,
  type Fact,
  type Framework,
  type Origin,
  type Resource,
} from '#model'
import { buildInventory } from '#inventory'
import { readDocuments } from '../../sources/documents/read-documents.ts'
import { assess, type Assessment } from '../assess.ts'
import type { AssessOptions } from '../options.ts'

/** The resources of a text, as the source of plain manifests reads them. */
export function resourcesIn(text: string, path = 'a.yaml'): readonly Resource[] {
  return read(text, path, (span) => ({ type: 'file', ...span }), '')
}

/** The resources of what a chart renders to, of which `template` is the only template. */
export function renderedIn(rendered: string, template: string, rendering = 'default'): readonly Resource[] {
  const common = { type: 'rendered', by: 'helm', rendering } as const
  const file = { path: 'chart/templates/web.yaml', text: template }
  const origin = (span: DocumentSpan): Origin => ({ ...common, ...span, template: file })
  return read(rendered, 'helm template chart', origin, `helm chart (${rendering})`)
}

function read(
  text: string,
  path: string,
  origin: (span: DocumentSpan) => Origin,
  source: string,
): readonly Resource[] {
  return readDocuments({ path, text }, { source, origin }).resources
}

export interface Given extends Partial<Omit<AssessOptions, 'judgements' | 'exceptions'>> {
  readonly controls: readonly Control[]
  readonly failOn?: AssessOptions['judgements'][number]['failOn']
  readonly exceptions?: Partial<AssessOptions['exceptions']>
  readonly facts?: readonly Fact[]
  /** Files unless given. */
  readonly coverage?: readonly Coverage[]
}

/** What becomes of resources under some controls, on a Wednesday. */
export function assessed(resources: readonly Resource[], given: Given): Assessment {
  const { controls, failOn = 'high', exceptions, facts = [], coverage, ...more } = given
  const inventory = buildInventory({
    resources,
    facts,
    coverage: coverage ?? [{ of: '*', state: 'given' }],
  })
  const profile = {
    controls: controls.map((control) => ({ control, severity: control.severity, params: control.params })),
  }
  return assess(inventory, {
    version: '0.0.0',
    sources: ['manifests'],
    kubernetesVersion: 37,
    judgements: [{ failOn, profile }],
    judgementOf: () => 0,
    frameworks: [],
    asked: [],
    diagnostics: [],
    skipped: 0,
    renderings: [],
    requireCoverage: false,
    ...more,
    exceptions: {
      allow: ['comment', 'annotation', 'config', 'baseline'],
      lock: { controls: [], severities: [] },
      entries: [],
      strict: false,
      today: '2026-11-25',
      known: { controls: new Set(controls.map(({ id }) => id)), names: controlNames(controls) },
      ...exceptions,
    },
  })
}

/** A framework of one requirement. */
export function aFramework(requirement: Partial<Framework['requirements'][number]>): Framework {
  return {
    id: 'list',
    title: 'A list',
    version: '1',
    url: 'https://example.com',
    versions: 'kubernetes',
    requirements: [{ id: 'one', title: 'One', mapping: 'full', controls: [], ...requirement }],
  }
}
