package kubelet

import (
	"context"

	v1 "k8s.io/api/core/v1"
	probetest "k8s.io/kubernetes/pkg/kubelet/prober/testing"
)

// probes probes nothing: what runs has started and is ready.
type probes struct {
	probetest.FakeManager
}

func (probes) UpdatePodStatus(_ context.Context, _ *v1.Pod, status *v1.PodStatus) {
	for index := range status.ContainerStatuses {
		pass(&status.ContainerStatuses[index])
	}
	for index := range status.InitContainerStatuses {
		one := &status.InitContainerStatuses[index]
		pass(one)
		one.Ready = one.Ready || one.State.Terminated != nil && one.State.Terminated.ExitCode == 0
	}
}

func pass(status *v1.ContainerStatus) {
	running := status.State.Running != nil
	status.Ready = running
	status.Started = &running
}
