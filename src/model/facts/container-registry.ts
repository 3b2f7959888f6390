import type { PolicyDocument, GoogleBinding } from './cloud-permissions.ts'
import type { UnreadParts } from './unread-parts.ts'

/** What clouds say of the registries that a cluster may pull from; a part is absent where it was not read. */
export interface ContainerRegistry {
  readonly ecr?: EcrRegistry
  readonly acr?: { readonly registries: readonly AcrRegistry[] }
  readonly artifactRegistry?: ArtifactRegistry
}

/** Amazon ECR, with the field names of its API. */
export interface EcrRegistry {
  /** Why parts that are absent are. */
  readonly unread?: UnreadParts
  /** `ecr:DescribeRepositories`. */
  readonly repositories: readonly EcrRepository[]
  /** `ecr:GetRegistryScanningConfiguration`. */
  readonly scanningConfiguration?: {
    readonly scanType?: string
    readonly rules?: readonly {
      readonly scanFrequency?: string
      readonly repositoryFilters?: readonly { readonly filter?: string; readonly filterType?: string }[]
    }[]
  }
  /** `ecr:GetRepositoryPolicy` by repository name; one without a policy is not among them. */
  readonly repositoryPolicies?: Readonly<Record<string, PolicyDocument>>
  /** `ecr:GetLifecyclePolicy` by repository name; one without a policy is not among them. */
  readonly lifecyclePolicies?: Readonly<Record<string, object>>
  /** `ecr:DescribeImages`, the image pushed last, by repository name. */
  readonly latestImages?: Readonly<Record<string, EcrImage>>
}

export interface EcrRepository {
  readonly repositoryName?: string
  readonly repositoryArn?: string
  readonly imageTagMutability?: string
  readonly imageScanningConfiguration?: { readonly scanOnPush?: boolean } | null
  readonly encryptionConfiguration?: {
    readonly encryptionType?: string
    readonly kmsKey?: string | null
  } | null
}

export interface EcrImage {
  readonly imageDigest?: string
  readonly imageTags?: readonly string[]
  readonly imageScanStatus?: { readonly status?: string }
  readonly imageScanFindingsSummary?: {
    readonly findingSeverityCounts?: Readonly<Record<string, number>>
  }
}

/** `Microsoft.ContainerRegistry/registries`, with its replications beside it. */
export interface AcrRegistry {
  readonly id?: string
  readonly name?: string
  readonly sku?: { readonly name?: string }
  readonly properties?: {
    readonly adminUserEnabled?: boolean | null
    readonly anonymousPullEnabled?: boolean | null
    readonly dataEndpointEnabled?: boolean | null
    readonly encryption?: { readonly status?: string } | null
    readonly networkRuleSet?: { readonly defaultAction?: string } | null
    readonly policies?: {
      readonly quarantinePolicy?: { readonly status?: string } | null
      readonly retentionPolicy?: { readonly status?: string; readonly days?: number } | null
    } | null
    readonly publicNetworkAccess?: string | null
    readonly zoneRedundancy?: string | null
  }
  readonly replications?: readonly { readonly location?: string }[]
}

/** `artifactregistry.googleapis.com/v1`. */
export interface ArtifactRegistry {
  /** Why parts that are absent are. */
  readonly unread?: UnreadParts
  readonly repositories: readonly ArtifactRepository[]
  /** `getIamPolicy` by the repository's full name. */
  readonly iamPolicies?: Readonly<Record<string, { readonly bindings?: readonly GoogleBinding[] }>>
}

export interface ArtifactRepository {
  /** `projects/P/locations/L/repositories/R`. */
  readonly name?: string
  readonly format?: string
  readonly kmsKeyName?: string
  readonly dockerConfig?: { readonly immutableTags?: boolean }
  readonly cleanupPolicies?: Readonly<Record<string, object>>
  readonly vulnerabilityScanningConfig?: { readonly enablementState?: string }
}
