// One program that is a whole control plane, a node, and what makes them: which of them it is, the name says by which it is
// called, or its first argument.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
	kubeadm "k8s.io/kubernetes/cmd/kubeadm/app"

	"seaworthy/test-cluster/kubelet"
	"seaworthy/test-cluster/network"
	"seaworthy/test-cluster/runtime"
)

var commands = map[string]func() error{
	"etcd":                    func() error { etcdmain.Main(os.Args); return nil },
	"kube-apiserver":          func() error { return exit(cli.Run(apiserver.NewAPIServerCommand())) },
	"kube-controller-manager": func() error { return exit(cli.Run(controllermanager.NewControllerManagerCommand())) },
	"kube-scheduler":          func() error { return exit(cli.Run(scheduler.NewSchedulerCommand())) },
	"kubelet":                 func() error { return kubelet.Run(os.Args[1:]) },
	"kubeadm":                 kubeadm.Run,
	"containerd":              func() error { return runtime.Run(os.Args[1:]) },
	"network":                 func() error { return network.Run(os.Args[1:]) },
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	if err := enterRoot(); err != nil {
		return err
	}
	name := filepath.Base(os.Args[0])
	if commands[name] == nil && len(os.Args) > 1 {
		name = os.Args[1]
		os.Args = append([]string{name}, os.Args[2:]...)
	}
	command, known := commands[name]
	if !known {
		return fmt.Errorf("unknown command %q", name)
	}
	return command()
}

func exit(code int) error {
	os.Exit(code)
	return nil
}
