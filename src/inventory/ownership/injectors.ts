/** A controller that adds containers to the pods of others as they are admitted. */
export interface Injector {
  readonly name: string
  /** Names of the containers that it adds. */
  readonly containers: RegExp
  /** Names of the volumes that it adds; those of its containers are not looked at. */
  readonly volumes: RegExp
  /** Variables that it adds to containers of others. */
  readonly variables?: RegExp
  /** Whether it sends the probes of other containers through its own. */
  readonly rewritesProbes?: true
}

/** By the names that each project gives what it injects. */
export const injectors: readonly Injector[] = [
  {
    name: 'Istio',
    containers: /^istio-(proxy|init|validation)$/,
    volumes: /^(istio|workload-(socket|certs)|credential-socket|istiod-ca)/,
    rewritesProbes: true,
  },
  { name: 'Linkerd', containers: /^linkerd-(proxy|init|network-validator|debug)$/, volumes: /^linkerd-/ },
  { name: 'Consul', containers: /^consul-(dataplane|connect-inject|connect-envoy)/, volumes: /^consul-/ },
  { name: 'Kuma', containers: /^kuma-(sidecar|init|validation)$/, volumes: /^kuma-/ },
  {
    name: 'Dapr',
    containers: /^daprd$/,
    volumes: /^dapr-/,
    variables: /^DAPR_/,
  },
  { name: 'Vault', containers: /^vault-agent(-init)?$/, volumes: /^(vault-|home-(init|sidecar)$)/ },
  { name: 'AWS App Mesh', containers: /^(envoy|proxyinit|xray-daemon)$/, volumes: /^appmesh-/ },
  {
    name: 'Datadog',
    containers: /^datadog-(agent|lib|init)/,
    volumes: /^datadog/,
    variables: /^DD_/,
  },
  {
    name: 'OpenTelemetry',
    containers: /^(otc-container|opentelemetry-auto-instrumentation)/,
    volumes: /^opentelemetry-auto-instrumentation/,
    variables: /^(OTEL_|JAVA_TOOL_OPTIONS$|NODE_OPTIONS$|PYTHONPATH$)/,
  },
  {
    name: 'EKS pod identity',
    containers: /^$/,
    volumes: /^(aws-iam-token|eks-pod-identity-token)$/,
    variables: /^AWS_/,
  },
  {
    name: 'Azure workload identity',
    containers: /^azwi-proxy/,
    volumes: /^azure-identity-token$/,
    variables: /^AZURE_/,
  },
  { name: 'GKE', containers: /^gke-gcsfuse-sidecar$/, volumes: /^gke-gcsfuse/ },
]
