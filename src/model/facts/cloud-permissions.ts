/** Who may do what in the account that a cluster lives in, as the cloud's IAM writes it; a part is absent where it was not read. */
export interface CloudPermissions {
  readonly aws?: AwsPermissions
  readonly azure?: AzurePermissions
  /** `getIamPolicy` of the project. */
  readonly google?: { readonly bindings?: readonly GoogleBinding[] }
}

export interface AwsPermissions {
  /** `iam:ListEntitiesForPolicy`, by the policy's ARN. */
  readonly entities?: Readonly<Record<string, AwsPolicyEntities>>
  /** The document of `iam:GetPolicyVersion`, by the policy's ARN. */
  readonly documents?: Readonly<Record<string, PolicyDocument>>
}

export interface AwsPolicyEntities {
  readonly PolicyRoles?: readonly { readonly RoleName?: string }[]
  readonly PolicyUsers?: readonly { readonly UserName?: string }[]
  readonly PolicyGroups?: readonly { readonly GroupName?: string }[]
}

/** A policy of IAM or of a resource. */
export interface PolicyDocument {
  readonly Statement?: readonly PolicyStatement[] | PolicyStatement
}

export interface PolicyStatement {
  readonly Effect?: string
  readonly Action?: string | readonly string[]
  readonly NotAction?: string | readonly string[]
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>
  readonly Resource?: string | readonly string[]
  readonly Condition?: object
}

export interface AzurePermissions {
  readonly roleAssignments?: readonly AzureRoleAssignment[]
  readonly roleDefinitions?: readonly AzureRoleDefinition[]
}

/** `Microsoft.Authorization/roleAssignments`. */
export interface AzureRoleAssignment {
  readonly name?: string
  readonly properties?: {
    readonly principalId?: string
    /** `User`, `Group` or `ServicePrincipal`. */
    readonly principalType?: string
    readonly roleDefinitionId?: string
    readonly scope?: string
  }
}

/** `Microsoft.Authorization/roleDefinitions`. */
export interface AzureRoleDefinition {
  readonly id?: string
  /** The last part of its id. */
  readonly name?: string
  readonly properties?: {
    readonly roleName?: string
    readonly permissions?: readonly {
      readonly actions?: readonly string[]
      readonly notActions?: readonly string[]
      readonly dataActions?: readonly string[]
      readonly notDataActions?: readonly string[]
    }[]
  }
}

export interface GoogleBinding {
  readonly role?: string
  readonly members?: readonly string[]
}
