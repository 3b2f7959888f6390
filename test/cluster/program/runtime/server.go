// Package runtime is a container runtime without containers: whatever is started is said to run, but for what the fault
// table lets end at once and for one command, which is really executed.
package runtime

import (
	"flag"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"google.golang.org/grpc"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// options is what the runtime of one node is told.
type options struct {
	// root is the folder that is the node's file system.
	root string
	// podNetwork is what the addresses of its pods start with: three bytes of four.
	podNetwork string
	// behaviour is the path of the file that says how containers behave.
	behaviour string
}

// server answers the kubelet.
type server struct {
	cri.UnimplementedRuntimeServiceServer
	cri.UnimplementedImageServiceServer
	options
	state state
}

// Run serves on the socket until the process is told to end.
func Run(args []string) error {
	flags := flag.NewFlagSet("containerd", flag.ContinueOnError)
	root := flags.String("root", "", "folder that is the node's file system")
	socket := flags.String("socket", "/run/containerd/containerd.sock", "socket, below the root")
	network := flags.String("pod-network", "10.244.0", "first three bytes of the pods' addresses")
	behaviour := flags.String("behaviour", "", "YAML file that says how containers behave")
	if err := flags.Parse(args); err != nil {
		return err
	}
	served := &server{options: options{*root, *network, *behaviour}, state: newState()}
	return served.serve(filepath.Join(*root, *socket))
}

func (s *server) serve(socket string) error {
	if err := os.MkdirAll(filepath.Dir(socket), 0o755); err != nil {
		return err
	}
	if err := os.RemoveAll(socket); err != nil {
		return err
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		return err
	}
	server := grpc.NewServer()
	cri.RegisterRuntimeServiceServer(server, s)
	cri.RegisterImageServiceServer(server, s)
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ended
		server.Stop()
	}()
	return server.Serve(listener)
}
