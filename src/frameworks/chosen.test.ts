import { describe, expect, test } from 'vitest'
import { newestVersion, type Platform } from '#model'
import { chosen, relevant } from './chosen.ts'
import { frameworks } from './frameworks.gen.ts'

describe('cis stands for the edition that fits the cluster', () => {
  test.each<[Platform, number, string]>([
    ['kubernetes', newestVersion, 'cis-2.0.1'],
    ['kubernetes', 34, 'cis-2.0.1'],
    ['kubernetes', 33, 'cis-1.12'],
    ['kubernetes', 32, 'cis-1.12'],
    ['kubernetes', 31, 'cis-1.11'],
    ['kubernetes', 29, 'cis-1.11'],
    ['kubernetes', 28, 'cis-1.10'],
    ['kubernetes', 20, 'cis-1.10'],
    ['eks', 33, 'cis-eks-1.8'],
    ['aks', 33, 'cis-aks-1.8'],
    ['gke', 20, 'cis-gke-1.9'],
    ['openshift', 30, 'cis-openshift-1.8'],
    ['k3s', 33, 'cis-k3s-1.12'],
    ['rke2', 33, 'cis-rke2-1.12'],
  ])('%s of 1.%d: %s', (platform, kubernetesVersion, id) => {
    const found = chosen(frameworks, ['cis'], { kubernetesVersion, platform })

    expect(found.map((framework) => framework.id)).toEqual([id])
  })

  test('and an id for itself, each once', () => {
    const cluster = { kubernetesVersion: 33, platform: 'kubernetes' } as const

    const found = chosen(frameworks, ['pss-baseline', 'cis', 'cis-1.12', 'cis-eks-1.8'], cluster)

    expect(found.map(({ id }) => id)).toEqual(['pss-baseline', 'cis-1.12', 'cis-eks-1.8'])
  })

  test('findings are held against that edition, what has none, and what was asked for', () => {
    const cluster = { kubernetesVersion: 33, platform: 'eks' } as const
    const asked = chosen(frameworks, ['cis-1.10'], cluster)

    const ids = relevant(frameworks, asked, cluster).map(({ id }) => id)

    expect(ids.filter((id) => id.startsWith('cis'))).toEqual(['cis-1.10', 'cis-eks-1.8'])
    expect(ids).toContain('nsa-cisa')
  })

  test('wide ones only where they are asked for', () => {
    const cluster = { kubernetesVersion: 33, platform: 'kubernetes' } as const
    const asked = chosen(frameworks, ['soc-2'], cluster)

    const ids = relevant(frameworks, asked, cluster).map(({ id }) => id)

    expect(ids).toContain('soc-2')
    expect(ids).not.toContain('pci-dss-4.0.1')
  })
})
