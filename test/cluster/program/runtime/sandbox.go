package runtime

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// sandbox is what the containers of one pod share.
type sandbox struct {
	id      string
	config  *cri.PodSandboxConfig
	handler string
	address string
	created int64
	ready   bool
}

func (s *server) RunPodSandbox(_ context.Context, request *cri.RunPodSandboxRequest) (*cri.RunPodSandboxResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	made := &sandbox{
		id:      newID(),
		config:  request.Config,
		handler: request.RuntimeHandler,
		created: time.Now().UnixNano(),
		ready:   true,
	}
	if !made.onHostNetwork() {
		s.state.addresses = s.state.addresses%253 + 1
		made.address = fmt.Sprintf("%s.%d", s.podNetwork, s.state.addresses+1)
	}
	s.state.sandboxes[made.id] = made
	return &cri.RunPodSandboxResponse{PodSandboxId: made.id}, nil
}

func (s *server) StopPodSandbox(_ context.Context, request *cri.StopPodSandboxRequest) (*cri.StopPodSandboxResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	if stopped := s.state.sandboxes[request.PodSandboxId]; stopped != nil {
		stopped.ready = false
	}
	for _, one := range s.state.containers {
		if one.sandbox.id == request.PodSandboxId {
			one.kill()
		}
	}
	return &cri.StopPodSandboxResponse{}, nil
}

func (s *server) RemovePodSandbox(_ context.Context, request *cri.RemovePodSandboxRequest) (*cri.RemovePodSandboxResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	for id, one := range s.state.containers {
		if one.sandbox.id == request.PodSandboxId {
			one.kill()
			delete(s.state.containers, id)
		}
	}
	delete(s.state.sandboxes, request.PodSandboxId)
	return &cri.RemovePodSandboxResponse{}, nil
}

func (s *server) PodSandboxStatus(_ context.Context, request *cri.PodSandboxStatusRequest) (*cri.PodSandboxStatusResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	found := s.state.sandboxes[request.PodSandboxId]
	if found == nil {
		return nil, status.Errorf(codes.NotFound, "no sandbox %s", request.PodSandboxId)
	}
	return &cri.PodSandboxStatusResponse{Status: &cri.PodSandboxStatus{
		Id:             found.id,
		Metadata:       found.config.Metadata,
		State:          found.state(),
		CreatedAt:      found.created,
		Network:        &cri.PodSandboxNetworkStatus{Ip: found.address},
		Linux:          &cri.LinuxPodSandboxStatus{Namespaces: &cri.Namespace{Options: found.namespaces()}},
		Labels:         found.config.Labels,
		Annotations:    found.config.Annotations,
		RuntimeHandler: found.handler,
	}}, nil
}

func (s *server) ListPodSandbox(_ context.Context, request *cri.ListPodSandboxRequest) (*cri.ListPodSandboxResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	response := &cri.ListPodSandboxResponse{}
	for _, one := range s.state.sandboxes {
		if !one.chosen(request.GetFilter()) {
			continue
		}
		response.Items = append(response.Items, &cri.PodSandbox{
			Id:             one.id,
			Metadata:       one.config.Metadata,
			State:          one.state(),
			CreatedAt:      one.created,
			Labels:         one.config.Labels,
			Annotations:    one.config.Annotations,
			RuntimeHandler: one.handler,
		})
	}
	return response, nil
}

func (b *sandbox) chosen(filter *cri.PodSandboxFilter) bool {
	if filter.GetId() != "" && filter.GetId() != b.id {
		return false
	}
	if filter.GetState() != nil && filter.GetState().State != b.state() {
		return false
	}
	return matches(b.config.Labels, filter.GetLabelSelector())
}

func (b *sandbox) state() cri.PodSandboxState {
	if b.ready {
		return cri.PodSandboxState_SANDBOX_READY
	}
	return cri.PodSandboxState_SANDBOX_NOTREADY
}

func (b *sandbox) namespaces() *cri.NamespaceOption {
	return b.config.GetLinux().GetSecurityContext().GetNamespaceOptions()
}

func (b *sandbox) onHostNetwork() bool {
	return b.namespaces().GetNetwork() == cri.NamespaceMode_NODE
}
