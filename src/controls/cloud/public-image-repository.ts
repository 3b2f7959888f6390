import type { Control, Path, PolicyStatement } from '#model'
import { unread, type CloudProblem } from './cluster/reading.ts'
import { allowedActions, statementsOf } from './permissions/policy-document.ts'
import { ecrWriteActions, isArtifactWriter } from './permissions/registry-actions.ts'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries } from './registry/repositories.ts'

export const publicImageRepository: Control = defineRegistryControl({
  id: 'public-image-repository',
  title: 'Anybody may read or write images of the registry',
  severity: 'medium',
  why: 'Programs, and whatever lies in their images, are there for all; who may push as well decides what the cluster runs.',
  remediation:
    'Name the accounts and groups that may, and make a registry of its own for images that are meant for all.',
  aliases: [
    'checkov:CKV_AWS_32',
    'checkov:CKV_AZURE_138',
    'prowler:ecr_repositories_not_publicly_accessible',
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
    'https://learn.microsoft.com/azure/container-registry/anonymous-pull-access',
    'https://cloud.google.com/artifact-registry/docs/access-control',
  ],

  *ecr({ repositories, repositoryPolicies, unread: why }) {
    if (repositoryPolicies === undefined)
      return unread('the policies of the repositories', why?.['repositoryPolicies'])
    for (const { repositoryName = '' } of repositories) {
      const open = statementsOf(repositoryPolicies[repositoryName] ?? {}).filter(isForAll)
      if (open.length === 0) continue
      const writes = allowedActions([{ Statement: open }], ecrWriteActions).length > 0
      const at = ['ecr', 'repositoryPolicies', repositoryName]
      yield problem(at, repositoryName, writes)
    }
    return undefined
  },
  *acr(registries) {
    yield* acrRegistries(registries, ['properties', 'anonymousPullEnabled'], ({ properties }) =>
      properties?.anonymousPullEnabled === true ? 'lets anybody pull' : undefined,
    )
  },
  *artifactRegistry({ iamPolicies, unread: why }) {
    if (iamPolicies === undefined) return unread('the policies of the repositories', why?.['iamPolicies'])
    for (const [name, { bindings = [] }] of Object.entries(iamPolicies)) {
      const open = bindings.filter(({ members = [] }) =>
        members.some((member) => /^all(Authenticated)?Users$/.test(member)),
      )
      const at = ['artifactRegistry', 'iamPolicies', name]
      if (open.length > 0) yield problem(at, name, open.some(isArtifactWriter))
    }
    return undefined
  },
})

function isForAll({ Effect, Principal, Condition }: PolicyStatement): boolean {
  if (Effect !== 'Allow' || Condition !== undefined) return false
  const principals = typeof Principal === 'object' ? Object.values(Principal).flat() : [Principal]
  return principals.includes('*')
}

function problem(at: Path, repository: string, writes: boolean): CloudProblem {
  const message = `repository \`${repository}\` lets anybody ${writes ? 'push' : 'pull'}`
  return { at, name: repository, message, ...(writes && { severity: 'high' }) }
}
