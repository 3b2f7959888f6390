import type { Entry } from './tree.ts'

/** A static pod that runs a program with these flags, and mounts the folders of the control plane. */
export function staticPod(name: string, flags: readonly string[]): string {
  const lines = flags.map((flag) => `    - ${JSON.stringify(flag)}`).join('\n')
  return `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: kube-system}
spec:
  containers:
  - name: ${name}
    command:
    - ${name}
${lines}
    volumeMounts:
    - {name: policies, mountPath: /etc/kubernetes/policies}
  volumes:
  - {name: policies, hostPath: {path: /srv/policies}}
`
}

const pki = '/etc/kubernetes/pki'

/** What the API server of the tree is started with. */
export const apiServerFlags = [
  '--anonymous-auth=false',
  '--authorization-mode=Node,RBAC',
  '--enable-admission-plugins=NodeRestriction',
  `--client-ca-file=${pki}/ca.crt`,
  `--etcd-cafile=${pki}/etcd/ca.crt`,
  `--etcd-certfile=${pki}/apiserver-etcd-client.crt`,
  `--etcd-keyfile=${pki}/apiserver-etcd-client.key`,
  '--etcd-servers=https://127.0.0.1:2379',
  `--tls-cert-file=${pki}/apiserver.crt`,
  `--tls-private-key-file=${pki}/apiserver.key`,
  '--audit-log-path=/var/log/kubernetes/audit/audit.log',
  '--audit-policy-file=/etc/kubernetes/policies/audit.yaml',
  '--encryption-provider-config=/etc/kubernetes/policies/encryption.yaml',
  '--authentication-config=/etc/kubernetes/policies/authentication.yaml',
  '--authorization-config=/etc/kubernetes/policies/authorization.yaml',
  '--admission-control-config-file=/etc/kubernetes/policies/admission.yaml',
]

export const etcdFlags = [
  `--cert-file=${pki}/etcd/server.crt`,
  `--key-file=${pki}/etcd/server.key`,
  '--client-cert-auth=true',
  `--trusted-ca-file=${pki}/etcd/ca.crt`,
  '--listen-peer-urls=https://10.0.0.1:2380',
  '--peer-client-cert-auth=true',
  '--data-dir=/var/lib/etcd',
]

/** Of O=Shop, CN=kube-apiserver, good until 2126. */
const apiServerCertificate = `-----BEGIN CERTIFICATE-----
MIIB2TCCAX6gAwIBAgIURFo7ksmanm3OhY/PoQSN4YnfpUMwCgYIKoZIzj0EAwIw
KDENMAsGA1UECgwEU2hvcDEXMBUGA1UEAwwOa3ViZS1hcGlzZXJ2ZXIwIBcNMjYx
MTI1MTM0MDU1WhgPMjEyNjExMDExMzQwNTVaMCgxDTALBgNVBAoMBFNob3AxFzAV
BgNVBAMMDmt1YmUtYXBpc2VydmVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
aMhOdMJMqX0xS5I4jp8ze4EvPD7uo1wlA9M1iv/mjrAiA61GCtm03iS1h6Oggxvm
yMX84A8tGmEtT5gs8QEknaOBgzCBgDAdBgNVHQ4EFgQUtxgG4gzA4rclf2r5z2R1
Uu7BbTwwHwYDVR0jBBgwFoAUtxgG4gzA4rclf2r5z2R1Uu7BbTwwDwYDVR0TAQH/
BAUwAwEB/zAtBgNVHREEJjAkggprdWJlcm5ldGVzhwQKAAABgRBvcHNAc2hvcC5l
eGFtcGxlMAoGCCqGSM49BAMCA0kAMEYCIQCUEJr+mKgjtWlwihjHzPuVNbN9XGrw
a5g/ds7mDJg/DQIhAN020BY66YIgF8pw82TEIAL47N3UKzLNiOidkdqtKgWw
-----END CERTIFICATE-----
`

/** Whole secrets that must never get any further. */
export const canaries = {
  encryptionKey: 'Q0FOQVJZLWVuY3J5cHRpb24ta2V5LTMyLWJ5dGVz',
  privateKey: 'CANARYprivatekeymaterial',
  token: 'CANARY.abcdef0123456789',
  password: 'CANARY-hunter2-9f8e7d',
}

const secretKey = (): Entry => ({
  text: `-----BEGIN RSA PRIVATE KEY-----\n${canaries.privateKey}\n-----END RSA PRIVATE KEY-----\n`,
  mode: 0o600,
})
const certificate: Entry = { text: 'a certificate', mode: 0o644 }
const closed = (text: string): Entry => ({ text, mode: 0o600 })

/** A node of a control plane that kubeadm made, with modes as kubeadm or a careful owner sets them. */
export function kubeadmTree(more: Readonly<Record<string, Entry>> = {}): Record<string, Entry> {
  return {
    '/etc/hostname': 'control-1\n',
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\netcd:x:106:110::/:/bin/false\n',
    '/etc/group': 'root:x:0:\netcd:x:110:\n',
    '/etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n',
    '/proc/sys/kernel/osrelease': '6.1.0-18-amd64\n',
    '/etc/kubernetes/admin.conf': closed(`token: ${canaries.token}`),
    '/etc/kubernetes/kubelet.conf': closed('kind: Config'),
    '/etc/kubernetes/scheduler.conf': closed('kind: Config'),
    '/etc/kubernetes/controller-manager.conf': closed('kind: Config'),
    '/etc/kubernetes/manifests/kube-apiserver.yaml': closed(staticPod('kube-apiserver', apiServerFlags)),
    '/etc/kubernetes/manifests/etcd.yaml': closed(staticPod('etcd', etcdFlags)),
    '/etc/kubernetes/manifests/kube-scheduler.yaml': closed(
      staticPod('kube-scheduler', ['--bind-address=127.0.0.1', '--profiling=false']),
    ),
    '/etc/kubernetes/manifests/kube-controller-manager.yaml': closed(
      staticPod('kube-controller-manager', [
        '--bind-address=127.0.0.1',
        '--profiling=false',
        '--use-service-account-credentials=true',
        `--root-ca-file=${pki}/ca.crt`,
        `--service-account-private-key-file=${pki}/sa.key`,
      ]),
    ),
    [`${pki}/ca.crt`]: certificate,
    [`${pki}/ca.key`]: secretKey(),
    [`${pki}/apiserver.crt`]: { text: apiServerCertificate, mode: 0o644 },
    [`${pki}/apiserver.key`]: secretKey(),
    [`${pki}/etcd/ca.crt`]: certificate,
    [`${pki}/etcd/server.key`]: secretKey(),
    '/srv/policies/audit.yaml': closed(
      'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{level: Metadata}]\n',
    ),
    '/srv/policies/encryption.yaml': closed(`apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets]
  providers:
  - secretbox: {keys: [{name: key1, secret: ${canaries.encryptionKey}}]}
  - identity: {}
`),
    '/srv/policies/authentication.yaml': closed(
      'apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\nanonymous: {enabled: false}\njwt: []\n',
    ),
    '/srv/policies/authorization.yaml': closed(
      'apiVersion: apiserver.config.k8s.io/v1\nkind: AuthorizationConfiguration\nauthorizers: [{type: Node, name: node}, {type: RBAC, name: rbac}]\n',
    ),
    '/srv/policies/admission.yaml': closed(
      'apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins: [{name: EventRateLimit, path: rate.yaml}]\n',
    ),
    '/srv/policies/rate.yaml': closed('kind: Configuration\nlimits: [{type: Server, qps: 50}]\n'),
    '/var/lib/kubelet/config.yaml': closed(`apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {anonymous: {enabled: false}, x509: {clientCAFile: ${pki}/ca.crt}}
authorization: {mode: Webhook}
staticPodPath: /etc/kubernetes/manifests
rotateCertificates: true
`),
    '/var/lib/kubelet/kubeadm-flags.env':
      'KUBELET_KUBEADM_ARGS="--container-runtime-endpoint=unix:///run/containerd/containerd.sock"\n',
    '/usr/lib/systemd/system/kubelet.service': closed('[Service]\nExecStart=/usr/bin/kubelet\n'),
    '/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf': closed(`[Service]
Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
EnvironmentFile=-/etc/default/kubelet
ExecStart=
ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS
`),
    '/var/lib/kubelet/pods/1/volumes/kubernetes.io~configmap/kube-proxy/config.conf':
      'kind: KubeProxyConfiguration\nmetricsBindAddress: ""\n',
    '/proc/900/cmdline': '/usr/local/bin/kube-proxy\0--config=/var/lib/kube-proxy/config.conf\0',
    '/var/lib/etcd': { folder: true, mode: 0o700 },
    '/var/lib/etcd/member': { folder: true, mode: 0o700 },
    '/etc/cni/net.d/10-calico.conflist': closed(
      '{"name":"k8s-pod-network","cniVersion":"0.3.1","plugins":[{"type":"calico"},{"type":"portmap"}]}',
    ),
    '/var/log/kubernetes/audit/audit.log': closed('{}'),
    ...more,
  }
}
