// Package kubelet is Kubernetes' kubelet without cgroups, mounts and cAdvisor: flags, configuration, TLS, authentication,
// static pods, configz and its whole API are its own.
package kubelet

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/component-base/logs"
	kubeletapp "k8s.io/kubernetes/cmd/kubelet/app"
	"k8s.io/kubernetes/cmd/kubelet/app/options"
	kubelet "k8s.io/kubernetes/pkg/kubelet"
	"k8s.io/kubernetes/pkg/kubelet/cm"
	"k8s.io/kubernetes/pkg/util/oom"
	"k8s.io/kubernetes/pkg/volume/util/subpath"
	"k8s.io/mount-utils"
)

// Run takes the real kubelet's flags, and returns when the process is told to end.
func Run(args []string) error {
	server, err := configure(context.Background(), args)
	if err != nil {
		return err
	}
	logs.InitLogs()
	defer logs.FlushLogs()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	dependencies, err := dependenciesOf(ctx, server)
	if err != nil {
		return err
	}
	return kubeletapp.Run(ctx, server, dependencies, utilfeature.DefaultFeatureGate)
}

// dependenciesOf is what the real kubelet uses, but for all that would reach into the machine.
func dependenciesOf(ctx context.Context, server *options.KubeletServer) (*kubelet.Dependencies, error) {
	dependencies, err := kubeletapp.UnsecuredDependencies(ctx, server, utilfeature.DefaultFeatureGate)
	if err != nil {
		return nil, err
	}
	dependencies.CAdvisorInterface = newMachine(server.HostnameOverride)
	dependencies.ContainerManager = cm.NewStubContainerManager()
	dependencies.Mounter = mount.NewFakeMounter(nil)
	dependencies.Subpather = &subpath.FakeSubpath{}
	dependencies.OOMAdjuster = oom.NewFakeOOMAdjuster()
	dependencies.ProbeManager = probes{}
	return dependencies, nil
}
