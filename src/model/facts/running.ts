import type { ApiServerMetrics } from './api-server-metrics.ts'
import type { ProbeFacts } from './probes.ts'

/** What `/version` of the API server answers, as far as it is read. */
export interface ServerVersion {
  /** Such as `v1.31.4` or `v1.31.4-gke.1183000`. */
  readonly gitVersion: string
}

/** A process of a node that waits for connections in the node's own network. */
export interface Listener {
  /** The IP that it is bound to; `0.0.0.0` and `::` stand for all. */
  readonly address: string
  readonly port: number
  /** The command line, the program first. */
  readonly command: readonly string[]
}

/** What a call without credentials to one port of a Service came to. */
export interface ServiceProbe {
  readonly port: number
  /** The protocol that answered, such as `http`, `redis` or `mysql`. */
  readonly protocol: string
  /** Whether the server asked for credentials. */
  readonly authenticated: boolean
}

/** The certificate that a server shows; times as in RFC 3339. */
export interface ServedCertificate {
  /** In the order of the certificate, such as `CN=web,O=Shop`. */
  readonly subject: string
  /** With their type, such as `DNS:shop.example` or `email:admin@shop.example`. */
  readonly subjectAltNames: readonly string[]
  readonly issuer: string
  readonly notBefore: string
  readonly notAfter: string
}

/** One entry of `containers` of a `PodMetrics` of `metrics.k8s.io`. */
export interface ContainerUsage {
  readonly name: string
  readonly usage: { readonly cpu: string; readonly memory: string }
}

/** A program that enforces NetworkPolicies. */
export interface NetworkPolicyEngine {
  /** Such as `calico`, `cilium` or `aws-vpc-cni`. */
  readonly name: string
  /** Tag of its image. */
  readonly version?: string
}

/** What can be asked of a running cluster beside its objects. */
export interface RunningFacts extends ProbeFacts {
  /** The time of the run, as in RFC 3339. */
  readonly now: string
  readonly 'server-version': ServerVersion
  /** None where the cluster's network plug-ins are known and enforce no policy. */
  readonly 'network-policy-engine': readonly NetworkPolicyEngine[]
  /** By node name. */
  readonly 'node-listeners': Readonly<Record<string, readonly Listener[]>>
  /** The network configurations of `/etc/cni/net.d`, by node name; a list of plugins is one with `plugins`. */
  readonly 'cni-configuration': Readonly<Record<string, readonly object[]>>
  /** By `namespace/name` of the Service. */
  readonly 'service-probes': Readonly<Record<string, readonly ServiceProbe[]>>
  /** By the host that was asked for. */
  readonly 'host-certificates': Readonly<Record<string, ServedCertificate>>
  readonly 'api-server-metrics': ApiServerMetrics
  readonly 'api-server-certificate': ServedCertificate
  /** By `namespace/name` of the Pod. */
  readonly 'pod-metrics': Readonly<Record<string, readonly ContainerUsage[]>>
}
