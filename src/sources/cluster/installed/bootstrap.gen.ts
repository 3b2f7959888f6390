/** Rules by `kind/namespace/name`: `groups|resources|names|paths|verbs`, lists with commas. */
export const bootstrapRoles: Readonly<Record<string, readonly string[]>> = {
 "ClusterRole//admin": [
  "|pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy|||get,list,watch",
  "|serviceaccounts|||impersonate",
  "|pods,pods/attach,pods/exec,pods/portforward,pods/proxy|||create,delete,deletecollection,patch,update",
  "|pods/eviction|||create",
  "|configmaps,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy|||create,delete,deletecollection,patch,update",
  "|serviceaccounts/token|||create",
  ",events.k8s.io|events|||create,delete,deletecollection,patch,update",
  "apps|daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale|||create,delete,deletecollection,patch,update",
  "autoscaling|horizontalpodautoscalers|||create,delete,deletecollection,patch,update",
  "batch|cronjobs,jobs|||create,delete,deletecollection,patch,update",
  "extensions|daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale|||create,delete,deletecollection,patch,update",
  "policy|poddisruptionbudgets|||create,delete,deletecollection,patch,update",
  "networking.k8s.io|ingresses,networkpolicies|||create,delete,deletecollection,patch,update",
  "coordination.k8s.io|leases|||create,delete,deletecollection,get,list,patch,update,watch",
  "resource.k8s.io|resourceclaims,resourceclaimtemplates|||create,delete,deletecollection,patch,update",
  "|configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status|||get,list,watch",
  "|bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status|||get,list,watch",
  "|namespaces|||get,list,watch",
  ",events.k8s.io|events|||get,list,watch",
  "discovery.k8s.io|endpointslices|||get,list,watch",
  "apps|controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status|||get,list,watch",
  "autoscaling|horizontalpodautoscalers,horizontalpodautoscalers/status|||get,list,watch",
  "batch|cronjobs,cronjobs/status,jobs,jobs/status|||get,list,watch",
  "extensions|daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale|||get,list,watch",
  "policy|poddisruptionbudgets,poddisruptionbudgets/status|||get,list,watch",
  "networking.k8s.io|ingresses,ingresses/status,networkpolicies|||get,list,watch",
  "resource.k8s.io|resourceclaims,resourceclaims/status,resourceclaimtemplates|||get,list,watch",
  "authorization.k8s.io|localsubjectaccessreviews|||create",
  "rbac.authorization.k8s.io|rolebindings,roles|||create,delete,deletecollection,get,list,patch,update,watch"
 ],
 "ClusterRole//cluster-admin": [
  "*|*|||*",
  "|||*|*"
 ],
 "ClusterRole//edit": [
  "|pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy|||get,list,watch",
  "|serviceaccounts|||impersonate",
  "|pods,pods/attach,pods/exec,pods/portforward,pods/proxy|||create,delete,deletecollection,patch,update",
  "|pods/eviction|||create",
  "|configmaps,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy|||create,delete,deletecollection,patch,update",
  "|serviceaccounts/token|||create",
  ",events.k8s.io|events|||create,delete,deletecollection,patch,update",
  "apps|daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale|||create,delete,deletecollection,patch,update",
  "autoscaling|horizontalpodautoscalers|||create,delete,deletecollection,patch,update",
  "batch|cronjobs,jobs|||create,delete,deletecollection,patch,update",
  "extensions|daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale|||create,delete,deletecollection,patch,update",
  "policy|poddisruptionbudgets|||create,delete,deletecollection,patch,update",
  "networking.k8s.io|ingresses,networkpolicies|||create,delete,deletecollection,patch,update",
  "coordination.k8s.io|leases|||create,delete,deletecollection,get,list,patch,update,watch",
  "resource.k8s.io|resourceclaims,resourceclaimtemplates|||create,delete,deletecollection,patch,update",
  "|configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status|||get,list,watch",
  "|bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status|||get,list,watch",
  "|namespaces|||get,list,watch",
  ",events.k8s.io|events|||get,list,watch",
  "discovery.k8s.io|endpointslices|||get,list,watch",
  "apps|controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status|||get,list,watch",
  "autoscaling|horizontalpodautoscalers,horizontalpodautoscalers/status|||get,list,watch",
  "batch|cronjobs,cronjobs/status,jobs,jobs/status|||get,list,watch",
  "extensions|daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale|||get,list,watch",
  "policy|poddisruptionbudgets,poddisruptionbudgets/status|||get,list,watch",
  "networking.k8s.io|ingresses,ingresses/status,networkpolicies|||get,list,watch",
  "resource.k8s.io|resourceclaims,resourceclaims/status,resourceclaimtemplates|||get,list,watch"
 ],
 "ClusterRole//kubeadm:get-nodes": [
  "|nodes|||get"
 ],
 "ClusterRole//system:aggregate-to-admin": [
  "authorization.k8s.io|localsubjectaccessreviews|||create",
  "rbac.authorization.k8s.io|rolebindings,roles|||create,delete,deletecollection,get,list,patch,update,watch"
 ],
 "ClusterRole//system:aggregate-to-edit": [
  "|pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy|||get,list,watch",
  "|serviceaccounts|||impersonate",
  "|pods,pods/attach,pods/exec,pods/portforward,pods/proxy|||create,delete,deletecollection,patch,update",
  "|pods/eviction|||create",
  "|configmaps,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy|||create,delete,deletecollection,patch,update",
  "|serviceaccounts/token|||create",
  ",events.k8s.io|events|||create,delete,deletecollection,patch,update",
  "apps|daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale|||create,delete,deletecollection,patch,update",
  "autoscaling|horizontalpodautoscalers|||create,delete,deletecollection,patch,update",
  "batch|cronjobs,jobs|||create,delete,deletecollection,patch,update",
  "extensions|daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale|||create,delete,deletecollection,patch,update",
  "policy|poddisruptionbudgets|||create,delete,deletecollection,patch,update",
  "networking.k8s.io|ingresses,networkpolicies|||create,delete,deletecollection,patch,update",
  "coordination.k8s.io|leases|||create,delete,deletecollection,get,list,patch,update,watch",
  "resource.k8s.io|resourceclaims,resourceclaimtemplates|||create,delete,deletecollection,patch,update"
 ],
 "ClusterRole//system:aggregate-to-view": [
  "|configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status|||get,list,watch",
  "|bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status|||get,list,watch",
  "|namespaces|||get,list,watch",
  ",events.k8s.io|events|||get,list,watch",
  "discovery.k8s.io|endpointslices|||get,list,watch",
  "apps|controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status|||get,list,watch",
  "autoscaling|horizontalpodautoscalers,horizontalpodautoscalers/status|||get,list,watch",
  "batch|cronjobs,cronjobs/status,jobs,jobs/status|||get,list,watch",
  "extensions|daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale|||get,list,watch",
  "policy|poddisruptionbudgets,poddisruptionbudgets/status|||get,list,watch",
  "networking.k8s.io|ingresses,ingresses/status,networkpolicies|||get,list,watch",
  "resource.k8s.io|resourceclaims,resourceclaims/status,resourceclaimtemplates|||get,list,watch"
 ],
 "ClusterRole//system:auth-delegator": [
  "authentication.k8s.io|tokenreviews|||create",
  "authorization.k8s.io|subjectaccessreviews|||create"
 ],
 "ClusterRole//system:basic-user": [
  "authorization.k8s.io|selfsubjectaccessreviews,selfsubjectrulesreviews|||create",
  "authentication.k8s.io|selfsubjectreviews|||create"
 ],
 "ClusterRole//system:certificates.k8s.io:certificatesigningrequests:nodeclient": [
  "certificates.k8s.io|certificatesigningrequests/nodeclient|||create"
 ],
 "ClusterRole//system:certificates.k8s.io:certificatesigningrequests:selfnodeclient": [
  "certificates.k8s.io|certificatesigningrequests/selfnodeclient|||create"
 ],
 "ClusterRole//system:certificates.k8s.io:kube-apiserver-client-approver": [
  "certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client||approve"
 ],
 "ClusterRole//system:certificates.k8s.io:kube-apiserver-client-kubelet-approver": [
  "certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client-kubelet||approve"
 ],
 "ClusterRole//system:certificates.k8s.io:kubelet-serving-approver": [
  "certificates.k8s.io|signers|kubernetes.io/kubelet-serving||approve"
 ],
 "ClusterRole//system:certificates.k8s.io:legacy-unknown-approver": [
  "certificates.k8s.io|signers|kubernetes.io/legacy-unknown||approve"
 ],
 "ClusterRole//system:cluster-trust-bundle-discovery": [
  "certificates.k8s.io|clustertrustbundles|||get,list,watch"
 ],
 "ClusterRole//system:controller:attachdetach-controller": [
  "|persistentvolumeclaims,persistentvolumes|||list,watch",
  "|nodes|||get,list,watch",
  "|nodes/status|||patch,update",
  "|pods|||list,watch",
  ",events.k8s.io|events|||create,patch,update",
  "storage.k8s.io|volumeattachments|||create,delete,get,list,watch",
  "storage.k8s.io|csidrivers|||get,list,watch",
  "storage.k8s.io|csinodes|||get,list,watch"
 ],
 "ClusterRole//system:controller:certificate-controller": [
  "certificates.k8s.io|certificatesigningrequests|||delete,get,list,watch",
  "certificates.k8s.io|certificatesigningrequests/approval,certificatesigningrequests/status|||update",
  "certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client-kubelet||approve",
  "certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client,kubernetes.io/kube-apiserver-client-kubelet,kubernetes.io/kubelet-serving,kubernetes.io/legacy-unknown||sign",
  "authorization.k8s.io|subjectaccessreviews|||create",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:clusterrole-aggregation-controller": [
  "rbac.authorization.k8s.io|clusterroles|||escalate,get,list,patch,update,watch"
 ],
 "ClusterRole//system:controller:cronjob-controller": [
  "batch|cronjobs|||get,list,update,watch",
  "batch|jobs|||create,delete,get,list,patch,update,watch",
  "batch|cronjobs/status|||update",
  "batch|cronjobs/finalizers|||update",
  "|pods|||delete,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:daemon-set-controller": [
  "apps,extensions|daemonsets|||get,list,watch",
  "apps,extensions|daemonsets/status|||update",
  "apps,extensions|daemonsets/finalizers|||update",
  "|nodes|||list,watch",
  "|pods|||create,delete,list,patch,watch",
  "|pods/binding|||create",
  "apps|controllerrevisions|||create,delete,get,list,patch,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:deployment-controller": [
  "apps,extensions|deployments|||get,list,update,watch",
  "apps,extensions|deployments/status|||update",
  "apps,extensions|deployments/finalizers|||update",
  "apps,extensions|replicasets|||create,delete,get,list,patch,update,watch",
  "|pods|||get,list,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:device-taint-eviction-controller": [
  "|pods|||delete,get,list,watch",
  "|pods/status|||patch,update",
  "resource.k8s.io|resourceclaims|||get,list,watch",
  "resource.k8s.io|resourceslices|||get,list,watch",
  "resource.k8s.io|deviceclasses|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update",
  "resource.k8s.io|devicetaintrules/status|||patch,update",
  "resource.k8s.io|devicetaintrules|||get,list,watch"
 ],
 "ClusterRole//system:controller:disruption-controller": [
  "apps,extensions|deployments|||get,list,watch",
  "apps,extensions|replicasets|||get,list,watch",
  "|replicationcontrollers|||get,list,watch",
  "policy|poddisruptionbudgets|||get,list,watch",
  "apps|statefulsets|||get,list,watch",
  "policy|poddisruptionbudgets/status|||update",
  "|pods/status|||patch,update",
  "*|*/scale|||get",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:endpoint-controller": [
  "|pods,services|||get,list,watch",
  "|endpoints|||create,delete,get,list,update,watch",
  "|endpoints/restricted|||create",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:endpointslice-controller": [
  "|nodes,pods,services|||get,list,watch",
  "|services/finalizers|||update",
  "discovery.k8s.io|endpointslices|||create,delete,get,list,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:endpointslicemirroring-controller": [
  "|endpoints,services|||get,list,watch",
  "|services/finalizers|||update",
  "|endpoints/finalizers|||update",
  "discovery.k8s.io|endpointslices|||create,delete,get,list,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:ephemeral-volume-controller": [
  "|pods|||get,list,watch",
  "|pods/finalizers|||update",
  "|persistentvolumeclaims|||create,get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:expand-controller": [
  "|persistentvolumes|||get,list,patch,update,watch",
  "|persistentvolumeclaims/status|||patch,update",
  "|persistentvolumeclaims|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:generic-garbage-collector": [
  "*|*|||delete,get,list,patch,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:horizontal-pod-autoscaler": [
  "autoscaling|horizontalpodautoscalers|||get,list,watch",
  "autoscaling|horizontalpodautoscalers/status|||update",
  "*|*/scale|||get,update",
  "|pods|||list,watch",
  "metrics.k8s.io|pods|||list,watch",
  "custom.metrics.k8s.io|*|||get,list,watch",
  "external.metrics.k8s.io|*|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:job-controller": [
  "batch|jobs|||get,list,patch,update,watch",
  "batch|jobs/status|||update",
  "batch|jobs/finalizers|||update",
  "|pods|||create,delete,list,patch,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:kube-apiserver-serving-clustertrustbundle-publisher": [
  "certificates.k8s.io|signers|kubernetes.io/kube-apiserver-serving||attest",
  "certificates.k8s.io|clustertrustbundles|||create,delete,list,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:legacy-service-account-token-cleaner": [
  "|configmaps|kube-apiserver-legacy-service-account-token-tracking||get",
  "|secrets|||delete,patch"
 ],
 "ClusterRole//system:controller:namespace-controller": [
  "|namespaces|||delete,get,list,watch",
  "|namespaces/finalize,namespaces/status|||update",
  "*|*|||delete,deletecollection,get,list,watch"
 ],
 "ClusterRole//system:controller:node-controller": [
  "|nodes|||delete,get,list,patch,update,watch",
  "|nodes/status|||patch,update",
  "|pods/status|||patch,update",
  "|pods|||delete,get,list,watch",
  "coordination.k8s.io|leases|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:persistent-volume-binder": [
  "|persistentvolumes|||create,delete,get,list,update,watch",
  "|persistentvolumes/status|||update",
  "|persistentvolumeclaims|||get,list,update,watch",
  "|persistentvolumeclaims/status|||update",
  "|pods|||create,delete,get,list,watch",
  "storage.k8s.io|storageclasses|||get,list,watch",
  "|nodes|||list,watch",
  ",events.k8s.io|events|||create,patch,update",
  "|events|||watch"
 ],
 "ClusterRole//system:controller:pod-garbage-collector": [
  "|pods|||delete,list,watch",
  "|nodes|||get,list,watch",
  "|pods/status|||patch"
 ],
 "ClusterRole//system:controller:podcertificaterequestcleaner": [
  "certificates.k8s.io|podcertificaterequests|||delete,get,list,watch"
 ],
 "ClusterRole//system:controller:pv-protection-controller": [
  "|persistentvolumes|||get,list,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:pvc-protection-controller": [
  "|persistentvolumeclaims|||get,list,update,watch",
  "|persistentvolumeclaims/status|||update",
  "|pods|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:replicaset-controller": [
  "apps,extensions|replicasets|||get,list,update,watch",
  "apps,extensions|replicasets/status|||update",
  "apps,extensions|replicasets/finalizers|||update",
  "|pods|||create,delete,list,patch,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:replication-controller": [
  "|replicationcontrollers|||get,list,update,watch",
  "|replicationcontrollers/status|||update",
  "|replicationcontrollers/finalizers|||update",
  "|pods|||create,delete,list,patch,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:resource-claim-controller": [
  "|pods|||get,list,watch",
  "|pods/finalizers|||update",
  "resource.k8s.io|resourceclaims|||create,delete,get,list,watch",
  "resource.k8s.io|resourceclaims,resourceclaims/status|||patch,update",
  "|pods/status|||patch,update",
  ",events.k8s.io|events|||create,patch,update",
  "resource.k8s.io|resourceclaims/binding|||patch,update"
 ],
 "ClusterRole//system:controller:resourcequota-controller": [
  "*|*|||list,watch",
  "|resourcequotas/status|||update",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:root-ca-cert-publisher": [
  "|configmaps|||create,update",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:route-controller": [
  "|nodes|||list,watch",
  "|nodes/status|||patch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:selinux-warning-controller": [
  ",events.k8s.io|events|||create,patch,update",
  "|persistentvolumes|||get,list,watch",
  "|persistentvolumeclaims|||get,list,watch",
  "|pods|||get,list,watch",
  "storage.k8s.io|csidrivers|||get,list,watch"
 ],
 "ClusterRole//system:controller:service-account-controller": [
  "|serviceaccounts|||create",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:service-cidrs-controller": [
  "networking.k8s.io|servicecidrs|||get,list,patch,update,watch",
  "networking.k8s.io|servicecidrs/finalizers|||patch,update",
  "networking.k8s.io|servicecidrs/status|||patch,update",
  "networking.k8s.io|ipaddresses|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:service-controller": [
  "|services|||get,list,watch",
  "|services/status|||patch,update",
  "|nodes|||list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:statefulset-controller": [
  "|pods|||list,watch",
  "apps|statefulsets|||get,list,watch",
  "apps|statefulsets/status|||update",
  "apps|statefulsets/finalizers|||update",
  "|pods|||create,delete,get,patch,update",
  "apps|controllerrevisions|||create,delete,get,list,patch,update,watch",
  "|persistentvolumeclaims|||create,get,list,watch",
  "|persistentvolumeclaims|||delete,update",
  "|pods/finalizers|||update",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:storage-version-migrator-controller": [
  "*|*|||list,patch",
  "apiextensions.k8s.io|customresourcedefinitions|||get",
  "apiextensions.k8s.io|customresourcedefinitions/status|||patch",
  "storagemigration.k8s.io|storageversionmigrations/status|||update"
 ],
 "ClusterRole//system:controller:ttl-after-finished-controller": [
  "batch|jobs|||delete,get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:ttl-controller": [
  "|nodes|||list,patch,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:validatingadmissionpolicy-status-controller": [
  "admissionregistration.k8s.io|validatingadmissionpolicies|||get,list,watch",
  "admissionregistration.k8s.io|validatingadmissionpolicies/status|||get,patch,update",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:controller:volumeattributesclass-protection-controller": [
  "|persistentvolumeclaims|||get,list,watch",
  "|persistentvolumes|||get,list,watch",
  "storage.k8s.io|volumeattributesclasses|||get,list,update,watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:coredns": [
  "|endpoints,services,pods,namespaces|||list,watch",
  "discovery.k8s.io|endpointslices|||list,watch"
 ],
 "ClusterRole//system:discovery": [
  "|||/api,/api/*,/apis,/apis/*,/healthz,/livez,/openapi,/openapi/*,/readyz,/version,/version/|get"
 ],
 "ClusterRole//system:heapster": [
  "|events,namespaces,nodes,pods|||get,list,watch",
  "extensions|deployments|||get,list,watch"
 ],
 "ClusterRole//system:kube-aggregator": [
  "|endpoints,services|||get,list,watch"
 ],
 "ClusterRole//system:kube-controller-manager": [
  ",events.k8s.io|events|||create,patch,update",
  "coordination.k8s.io|leases|||create",
  "coordination.k8s.io|leases|kube-controller-manager||get,update",
  "|secrets,serviceaccounts|||create",
  "|secrets|||delete",
  "|configmaps,namespaces,secrets,serviceaccounts|||get",
  "|secrets,serviceaccounts|||update",
  "authentication.k8s.io|tokenreviews|||create",
  "authorization.k8s.io|subjectaccessreviews|||create",
  "*|*|||list,watch",
  "|serviceaccounts/token|||create"
 ],
 "ClusterRole//system:kube-dns": [
  "|endpoints,services|||list,watch"
 ],
 "ClusterRole//system:kube-scheduler": [
  ",events.k8s.io|events|||create,patch,update",
  "coordination.k8s.io|leases|||create",
  "coordination.k8s.io|leases|kube-scheduler||get,list,update,watch",
  "coordination.k8s.io|leasecandidates|||create,delete,deletecollection,get,list,patch,update,watch",
  "|nodes|||get,list,watch",
  "|pods|||delete,get,list,watch",
  "|bindings,pods/binding|||create",
  "|pods/status|||patch,update",
  "|replicationcontrollers,services|||get,list,watch",
  "apps,extensions|replicasets|||get,list,watch",
  "apps|statefulsets|||get,list,watch",
  "policy|poddisruptionbudgets|||get,list,watch",
  "|persistentvolumeclaims,persistentvolumes|||get,list,watch",
  "authentication.k8s.io|tokenreviews|||create",
  "authorization.k8s.io|subjectaccessreviews|||create",
  "storage.k8s.io|csinodes|||get,list,watch",
  "storage.k8s.io|volumeattachments|||get,list,watch",
  "|namespaces|||get,list,watch",
  "storage.k8s.io|csidrivers|||get,list,watch",
  "storage.k8s.io|csistoragecapacities|||get,list,watch",
  "resource.k8s.io|deviceclasses|||get,list,watch",
  "resource.k8s.io|resourceclaims|||get,list,patch,update,watch",
  "resource.k8s.io|resourceclaims/status|||get,list,patch,update,watch",
  "|pods/finalizers|||update",
  "resource.k8s.io|resourceslices|||get,list,watch",
  "resource.k8s.io|resourceclaims|||create,delete",
  "resource.k8s.io|devicetaintrules|||get,list,watch",
  "resource.k8s.io|resourceclaims/binding|||patch,update"
 ],
 "ClusterRole//system:kubelet-api-admin": [
  "|nodes|||get,list,watch",
  "|nodes|||proxy",
  "|nodes/log,nodes/metrics,nodes/proxy,nodes/stats|||*",
  "|nodes/configz,nodes/healthz,nodes/pods|||*"
 ],
 "ClusterRole//system:monitoring": [
  "|||/flagz,/healthz,/healthz/*,/livez,/livez/*,/metrics,/metrics/slis,/readyz,/readyz/*,/statusz|get",
  "|nodes/metrics|||get"
 ],
 "ClusterRole//system:node": [
  "authentication.k8s.io|tokenreviews|||create",
  "authorization.k8s.io|localsubjectaccessreviews,subjectaccessreviews|||create",
  "|services|||get,list,watch",
  "|nodes|||create,get,list,watch",
  "|nodes/status|||patch,update",
  "|nodes|||patch,update",
  ",events.k8s.io|events|||create,patch,update",
  "|pods|||get,list,watch",
  "|pods|||create,delete",
  "|pods/status|||patch,update",
  "|pods/eviction|||create",
  "|configmaps,secrets|||get,list,watch",
  "|persistentvolumeclaims,persistentvolumes|||get",
  "|endpoints|||get",
  "certificates.k8s.io|certificatesigningrequests|||create,get,list,watch",
  "coordination.k8s.io|leases|||create,delete,get,patch,update",
  "storage.k8s.io|volumeattachments|||get",
  "|serviceaccounts/token|||create",
  "|persistentvolumeclaims/status|||get,patch,update",
  "storage.k8s.io|csidrivers|||get,list,watch",
  "storage.k8s.io|csinodes|||create,delete,get,patch,update",
  "node.k8s.io|runtimeclasses|||get,list,watch",
  "resource.k8s.io|resourceclaims|||get",
  "resource.k8s.io|resourceslices|||deletecollection",
  "certificates.k8s.io|clustertrustbundles|||get,list,watch",
  "|serviceaccounts|||get",
  "certificates.k8s.io|podcertificaterequests|||create,get,list,watch"
 ],
 "ClusterRole//system:node-bootstrapper": [
  "certificates.k8s.io|certificatesigningrequests|||create,get,list,watch"
 ],
 "ClusterRole//system:node-problem-detector": [
  "|nodes|||get",
  "|nodes/status|||patch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:node-proxier": [
  "|endpoints,services|||list,watch",
  "|nodes|||get,list,watch",
  ",events.k8s.io|events|||create,patch,update",
  "networking.k8s.io|servicecidrs|||list,watch",
  "discovery.k8s.io|endpointslices|||list,watch"
 ],
 "ClusterRole//system:persistent-volume-provisioner": [
  "|persistentvolumes|||create,delete,get,list,watch",
  "|persistentvolumeclaims|||get,list,update,watch",
  "storage.k8s.io|storageclasses|||get,list,watch",
  "|events|||watch",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "ClusterRole//system:public-info-viewer": [
  "|||/healthz,/livez,/readyz,/version,/version/|get"
 ],
 "ClusterRole//system:service-account-issuer-discovery": [
  "|||/.well-known/openid-configuration,/.well-known/openid-configuration/,/openid/v1/jwks,/openid/v1/jwks/|get"
 ],
 "ClusterRole//system:volume-scheduler": [
  "|persistentvolumes|||get,list,patch,update,watch",
  "storage.k8s.io|storageclasses|||get,list,watch",
  "|persistentvolumeclaims|||get,list,patch,update,watch"
 ],
 "ClusterRole//view": [
  "|configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status|||get,list,watch",
  "|bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status|||get,list,watch",
  "|namespaces|||get,list,watch",
  ",events.k8s.io|events|||get,list,watch",
  "discovery.k8s.io|endpointslices|||get,list,watch",
  "apps|controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status|||get,list,watch",
  "autoscaling|horizontalpodautoscalers,horizontalpodautoscalers/status|||get,list,watch",
  "batch|cronjobs,cronjobs/status,jobs,jobs/status|||get,list,watch",
  "extensions|daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale|||get,list,watch",
  "policy|poddisruptionbudgets,poddisruptionbudgets/status|||get,list,watch",
  "networking.k8s.io|ingresses,ingresses/status,networkpolicies|||get,list,watch",
  "resource.k8s.io|resourceclaims,resourceclaims/status,resourceclaimtemplates|||get,list,watch"
 ],
 "Role/kube-public/kubeadm:bootstrap-signer-clusterinfo": [
  "|configmaps|cluster-info||get"
 ],
 "Role/kube-public/system:controller:bootstrap-signer": [
  "|configmaps|||get,list,watch",
  "|configmaps|cluster-info||update",
  ",events.k8s.io|events|||create,patch,update"
 ],
 "Role/kube-system/extension-apiserver-authentication-reader": [
  "|configmaps|extension-apiserver-authentication||get,list,watch"
 ],
 "Role/kube-system/kube-proxy": [
  "|configmaps|kube-proxy||get"
 ],
 "Role/kube-system/kubeadm:kubelet-config": [
  "|configmaps|kubelet-config||get"
 ],
 "Role/kube-system/kubeadm:nodes-kubeadm-config": [
  "|configmaps|kubeadm-config||get"
 ],
 "Role/kube-system/system::leader-locking-kube-controller-manager": [
  "coordination.k8s.io|leases|||create,get,list,update,watch",
  "coordination.k8s.io|leasecandidates|||create,get,list,update,watch"
 ],
 "Role/kube-system/system::leader-locking-kube-scheduler": [
  "coordination.k8s.io|leases|||create,get,list,update,watch",
  "coordination.k8s.io|leasecandidates|||create,get,list,update,watch"
 ],
 "Role/kube-system/system:controller:bootstrap-signer": [
  "|secrets|||get,list,watch"
 ],
 "Role/kube-system/system:controller:cloud-provider": [
  "|configmaps|||create,get,list,watch"
 ],
 "Role/kube-system/system:controller:token-cleaner": [
  "|secrets|||delete,get,list,watch",
  ",events.k8s.io|events|||create,patch,update"
 ]
}

/** Role and subjects by `kind/namespace/name`. */
export const bootstrapBindings: Readonly<
  Record<string, { readonly role: string; readonly subjects: readonly string[] }>
> = {
 "ClusterRoleBinding//cluster-admin": {
  "role": "ClusterRole/cluster-admin",
  "subjects": [
   "Group//system:masters"
  ]
 },
 "ClusterRoleBinding//kubeadm:apiserver-kubelet-client": {
  "role": "ClusterRole/system:kubelet-api-admin",
  "subjects": [
   "User//kube-apiserver-kubelet-client"
  ]
 },
 "ClusterRoleBinding//kubeadm:cluster-admins": {
  "role": "ClusterRole/cluster-admin",
  "subjects": [
   "Group//kubeadm:cluster-admins"
  ]
 },
 "ClusterRoleBinding//kubeadm:get-nodes": {
  "role": "ClusterRole/kubeadm:get-nodes",
  "subjects": [
   "Group//system:bootstrappers:kubeadm:default-node-token"
  ]
 },
 "ClusterRoleBinding//kubeadm:kubelet-bootstrap": {
  "role": "ClusterRole/system:node-bootstrapper",
  "subjects": [
   "Group//system:bootstrappers:kubeadm:default-node-token"
  ]
 },
 "ClusterRoleBinding//kubeadm:node-autoapprove-bootstrap": {
  "role": "ClusterRole/system:certificates.k8s.io:certificatesigningrequests:nodeclient",
  "subjects": [
   "Group//system:bootstrappers:kubeadm:default-node-token"
  ]
 },
 "ClusterRoleBinding//kubeadm:node-autoapprove-certificate-rotation": {
  "role": "ClusterRole/system:certificates.k8s.io:certificatesigningrequests:selfnodeclient",
  "subjects": [
   "Group//system:nodes"
  ]
 },
 "ClusterRoleBinding//kubeadm:node-proxier": {
  "role": "ClusterRole/system:node-proxier",
  "subjects": [
   "ServiceAccount/kube-system/kube-proxy"
  ]
 },
 "ClusterRoleBinding//system:basic-user": {
  "role": "ClusterRole/system:basic-user",
  "subjects": [
   "Group//system:authenticated"
  ]
 },
 "ClusterRoleBinding//system:cluster-trust-bundle-discovery": {
  "role": "ClusterRole/system:cluster-trust-bundle-discovery",
  "subjects": [
   "Group//system:serviceaccounts"
  ]
 },
 "ClusterRoleBinding//system:controller:attachdetach-controller": {
  "role": "ClusterRole/system:controller:attachdetach-controller",
  "subjects": [
   "ServiceAccount/kube-system/attachdetach-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:certificate-controller": {
  "role": "ClusterRole/system:controller:certificate-controller",
  "subjects": [
   "ServiceAccount/kube-system/certificate-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:clusterrole-aggregation-controller": {
  "role": "ClusterRole/system:controller:clusterrole-aggregation-controller",
  "subjects": [
   "ServiceAccount/kube-system/clusterrole-aggregation-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:cronjob-controller": {
  "role": "ClusterRole/system:controller:cronjob-controller",
  "subjects": [
   "ServiceAccount/kube-system/cronjob-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:daemon-set-controller": {
  "role": "ClusterRole/system:controller:daemon-set-controller",
  "subjects": [
   "ServiceAccount/kube-system/daemon-set-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:deployment-controller": {
  "role": "ClusterRole/system:controller:deployment-controller",
  "subjects": [
   "ServiceAccount/kube-system/deployment-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:device-taint-eviction-controller": {
  "role": "ClusterRole/system:controller:device-taint-eviction-controller",
  "subjects": [
   "ServiceAccount/kube-system/device-taint-eviction-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:disruption-controller": {
  "role": "ClusterRole/system:controller:disruption-controller",
  "subjects": [
   "ServiceAccount/kube-system/disruption-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:endpoint-controller": {
  "role": "ClusterRole/system:controller:endpoint-controller",
  "subjects": [
   "ServiceAccount/kube-system/endpoint-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:endpointslice-controller": {
  "role": "ClusterRole/system:controller:endpointslice-controller",
  "subjects": [
   "ServiceAccount/kube-system/endpointslice-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:endpointslicemirroring-controller": {
  "role": "ClusterRole/system:controller:endpointslicemirroring-controller",
  "subjects": [
   "ServiceAccount/kube-system/endpointslicemirroring-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:ephemeral-volume-controller": {
  "role": "ClusterRole/system:controller:ephemeral-volume-controller",
  "subjects": [
   "ServiceAccount/kube-system/ephemeral-volume-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:expand-controller": {
  "role": "ClusterRole/system:controller:expand-controller",
  "subjects": [
   "ServiceAccount/kube-system/expand-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:generic-garbage-collector": {
  "role": "ClusterRole/system:controller:generic-garbage-collector",
  "subjects": [
   "ServiceAccount/kube-system/generic-garbage-collector"
  ]
 },
 "ClusterRoleBinding//system:controller:horizontal-pod-autoscaler": {
  "role": "ClusterRole/system:controller:horizontal-pod-autoscaler",
  "subjects": [
   "ServiceAccount/kube-system/horizontal-pod-autoscaler"
  ]
 },
 "ClusterRoleBinding//system:controller:job-controller": {
  "role": "ClusterRole/system:controller:job-controller",
  "subjects": [
   "ServiceAccount/kube-system/job-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:kube-apiserver-serving-clustertrustbundle-publisher": {
  "role": "ClusterRole/system:controller:kube-apiserver-serving-clustertrustbundle-publisher",
  "subjects": [
   "ServiceAccount/kube-system/kube-apiserver-serving-clustertrustbundle-publisher"
  ]
 },
 "ClusterRoleBinding//system:controller:legacy-service-account-token-cleaner": {
  "role": "ClusterRole/system:controller:legacy-service-account-token-cleaner",
  "subjects": [
   "ServiceAccount/kube-system/legacy-service-account-token-cleaner"
  ]
 },
 "ClusterRoleBinding//system:controller:namespace-controller": {
  "role": "ClusterRole/system:controller:namespace-controller",
  "subjects": [
   "ServiceAccount/kube-system/namespace-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:node-controller": {
  "role": "ClusterRole/system:controller:node-controller",
  "subjects": [
   "ServiceAccount/kube-system/node-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:persistent-volume-binder": {
  "role": "ClusterRole/system:controller:persistent-volume-binder",
  "subjects": [
   "ServiceAccount/kube-system/persistent-volume-binder"
  ]
 },
 "ClusterRoleBinding//system:controller:pod-garbage-collector": {
  "role": "ClusterRole/system:controller:pod-garbage-collector",
  "subjects": [
   "ServiceAccount/kube-system/pod-garbage-collector"
  ]
 },
 "ClusterRoleBinding//system:controller:podcertificaterequestcleaner": {
  "role": "ClusterRole/system:controller:podcertificaterequestcleaner",
  "subjects": [
   "ServiceAccount/kube-system/podcertificaterequestcleaner"
  ]
 },
 "ClusterRoleBinding//system:controller:pv-protection-controller": {
  "role": "ClusterRole/system:controller:pv-protection-controller",
  "subjects": [
   "ServiceAccount/kube-system/pv-protection-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:pvc-protection-controller": {
  "role": "ClusterRole/system:controller:pvc-protection-controller",
  "subjects": [
   "ServiceAccount/kube-system/pvc-protection-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:replicaset-controller": {
  "role": "ClusterRole/system:controller:replicaset-controller",
  "subjects": [
   "ServiceAccount/kube-system/replicaset-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:replication-controller": {
  "role": "ClusterRole/system:controller:replication-controller",
  "subjects": [
   "ServiceAccount/kube-system/replication-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:resource-claim-controller": {
  "role": "ClusterRole/system:controller:resource-claim-controller",
  "subjects": [
   "ServiceAccount/kube-system/resource-claim-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:resourcequota-controller": {
  "role": "ClusterRole/system:controller:resourcequota-controller",
  "subjects": [
   "ServiceAccount/kube-system/resourcequota-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:root-ca-cert-publisher": {
  "role": "ClusterRole/system:controller:root-ca-cert-publisher",
  "subjects": [
   "ServiceAccount/kube-system/root-ca-cert-publisher"
  ]
 },
 "ClusterRoleBinding//system:controller:route-controller": {
  "role": "ClusterRole/system:controller:route-controller",
  "subjects": [
   "ServiceAccount/kube-system/route-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:selinux-warning-controller": {
  "role": "ClusterRole/system:controller:selinux-warning-controller",
  "subjects": [
   "ServiceAccount/kube-system/selinux-warning-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:service-account-controller": {
  "role": "ClusterRole/system:controller:service-account-controller",
  "subjects": [
   "ServiceAccount/kube-system/service-account-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:service-cidrs-controller": {
  "role": "ClusterRole/system:controller:service-cidrs-controller",
  "subjects": [
   "ServiceAccount/kube-system/service-cidrs-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:service-controller": {
  "role": "ClusterRole/system:controller:service-controller",
  "subjects": [
   "ServiceAccount/kube-system/service-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:statefulset-controller": {
  "role": "ClusterRole/system:controller:statefulset-controller",
  "subjects": [
   "ServiceAccount/kube-system/statefulset-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:storage-version-migrator-controller": {
  "role": "ClusterRole/system:controller:storage-version-migrator-controller",
  "subjects": [
   "ServiceAccount/kube-system/storage-version-migrator-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:ttl-after-finished-controller": {
  "role": "ClusterRole/system:controller:ttl-after-finished-controller",
  "subjects": [
   "ServiceAccount/kube-system/ttl-after-finished-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:ttl-controller": {
  "role": "ClusterRole/system:controller:ttl-controller",
  "subjects": [
   "ServiceAccount/kube-system/ttl-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:validatingadmissionpolicy-status-controller": {
  "role": "ClusterRole/system:controller:validatingadmissionpolicy-status-controller",
  "subjects": [
   "ServiceAccount/kube-system/validatingadmissionpolicy-status-controller"
  ]
 },
 "ClusterRoleBinding//system:controller:volumeattributesclass-protection-controller": {
  "role": "ClusterRole/system:controller:volumeattributesclass-protection-controller",
  "subjects": [
   "ServiceAccount/kube-system/volumeattributesclass-protection-controller"
  ]
 },
 "ClusterRoleBinding//system:coredns": {
  "role": "ClusterRole/system:coredns",
  "subjects": [
   "ServiceAccount/kube-system/coredns"
  ]
 },
 "ClusterRoleBinding//system:discovery": {
  "role": "ClusterRole/system:discovery",
  "subjects": [
   "Group//system:authenticated"
  ]
 },
 "ClusterRoleBinding//system:kube-controller-manager": {
  "role": "ClusterRole/system:kube-controller-manager",
  "subjects": [
   "User//system:kube-controller-manager"
  ]
 },
 "ClusterRoleBinding//system:kube-dns": {
  "role": "ClusterRole/system:kube-dns",
  "subjects": [
   "ServiceAccount/kube-system/kube-dns"
  ]
 },
 "ClusterRoleBinding//system:kube-scheduler": {
  "role": "ClusterRole/system:kube-scheduler",
  "subjects": [
   "User//system:kube-scheduler"
  ]
 },
 "ClusterRoleBinding//system:monitoring": {
  "role": "ClusterRole/system:monitoring",
  "subjects": [
   "Group//system:monitoring"
  ]
 },
 "ClusterRoleBinding//system:node": {
  "role": "ClusterRole/system:node",
  "subjects": []
 },
 "ClusterRoleBinding//system:node-proxier": {
  "role": "ClusterRole/system:node-proxier",
  "subjects": [
   "User//system:kube-proxy"
  ]
 },
 "ClusterRoleBinding//system:public-info-viewer": {
  "role": "ClusterRole/system:public-info-viewer",
  "subjects": [
   "Group//system:authenticated",
   "Group//system:unauthenticated"
  ]
 },
 "ClusterRoleBinding//system:service-account-issuer-discovery": {
  "role": "ClusterRole/system:service-account-issuer-discovery",
  "subjects": [
   "Group//system:serviceaccounts"
  ]
 },
 "ClusterRoleBinding//system:volume-scheduler": {
  "role": "ClusterRole/system:volume-scheduler",
  "subjects": [
   "User//system:kube-scheduler"
  ]
 },
 "RoleBinding/kube-public/kubeadm:bootstrap-signer-clusterinfo": {
  "role": "Role/kubeadm:bootstrap-signer-clusterinfo",
  "subjects": [
   "User//system:anonymous"
  ]
 },
 "RoleBinding/kube-public/system:controller:bootstrap-signer": {
  "role": "Role/system:controller:bootstrap-signer",
  "subjects": [
   "ServiceAccount/kube-system/bootstrap-signer"
  ]
 },
 "RoleBinding/kube-system/kube-proxy": {
  "role": "Role/kube-proxy",
  "subjects": [
   "Group//system:bootstrappers:kubeadm:default-node-token"
  ]
 },
 "RoleBinding/kube-system/kubeadm:kubelet-config": {
  "role": "Role/kubeadm:kubelet-config",
  "subjects": [
   "Group//system:nodes",
   "Group//system:bootstrappers:kubeadm:default-node-token"
  ]
 },
 "RoleBinding/kube-system/kubeadm:nodes-kubeadm-config": {
  "role": "Role/kubeadm:nodes-kubeadm-config",
  "subjects": [
   "Group//system:bootstrappers:kubeadm:default-node-token",
   "Group//system:nodes"
  ]
 },
 "RoleBinding/kube-system/system::extension-apiserver-authentication-reader": {
  "role": "Role/extension-apiserver-authentication-reader",
  "subjects": [
   "User//system:kube-controller-manager",
   "User//system:kube-scheduler"
  ]
 },
 "RoleBinding/kube-system/system::leader-locking-kube-controller-manager": {
  "role": "Role/system::leader-locking-kube-controller-manager",
  "subjects": [
   "User//system:kube-controller-manager",
   "ServiceAccount/kube-system/kube-controller-manager",
   "ServiceAccount/kube-system/leader-election-controller"
  ]
 },
 "RoleBinding/kube-system/system::leader-locking-kube-scheduler": {
  "role": "Role/system::leader-locking-kube-scheduler",
  "subjects": [
   "User//system:kube-scheduler",
   "ServiceAccount/kube-system/kube-scheduler"
  ]
 },
 "RoleBinding/kube-system/system:controller:bootstrap-signer": {
  "role": "Role/system:controller:bootstrap-signer",
  "subjects": [
   "ServiceAccount/kube-system/bootstrap-signer"
  ]
 },
 "RoleBinding/kube-system/system:controller:cloud-provider": {
  "role": "Role/system:controller:cloud-provider",
  "subjects": [
   "ServiceAccount/kube-system/cloud-provider"
  ]
 },
 "RoleBinding/kube-system/system:controller:token-cleaner": {
  "role": "Role/system:controller:token-cleaner",
  "subjects": [
   "ServiceAccount/kube-system/token-cleaner"
  ]
 }
}
