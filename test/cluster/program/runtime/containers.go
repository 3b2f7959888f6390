package runtime

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

func (s *server) CreateContainer(_ context.Context, request *cri.CreateContainerRequest) (*cri.CreateContainerResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	within := s.state.sandboxes[request.PodSandboxId]
	if within == nil {
		return nil, status.Errorf(codes.NotFound, "no sandbox %s", request.PodSandboxId)
	}
	image := s.state.image(request.Config.GetImage().GetImage())
	if image == nil {
		return nil, status.Errorf(codes.NotFound, "no image %s", request.Config.GetImage().GetImage())
	}
	made := newContainer(within, request.Config, image.RepoDigests[0])
	s.state.containers[made.id] = made
	return &cri.CreateContainerResponse{ContainerId: made.id}, nil
}

func (s *server) StartContainer(_ context.Context, request *cri.StartContainerRequest) (*cri.StartContainerResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	starting, err := s.state.container(request.ContainerId)
	if err != nil {
		return nil, err
	}
	if starting.state() != cri.ContainerState_CONTAINER_CREATED {
		return nil, status.Errorf(codes.FailedPrecondition, "container %s was started before", starting.id)
	}
	ctx, end := context.WithCancel(context.Background())
	starting.end = end
	starting.started = time.Now().UnixNano()
	go func() {
		code := s.execute(ctx, starting)
		s.state.Lock()
		defer s.state.Unlock()
		starting.finish(code)
	}()
	return &cri.StartContainerResponse{}, nil
}

func (s *server) StopContainer(_ context.Context, request *cri.StopContainerRequest) (*cri.StopContainerResponse, error) {
	s.state.Lock()
	stopping := s.state.containers[request.ContainerId]
	if stopping != nil {
		stopping.kill()
	}
	s.state.Unlock()
	if stopping != nil {
		<-stopping.done
	}
	return &cri.StopContainerResponse{}, nil
}

func (s *server) RemoveContainer(_ context.Context, request *cri.RemoveContainerRequest) (*cri.RemoveContainerResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	if removed := s.state.containers[request.ContainerId]; removed != nil {
		removed.kill()
		delete(s.state.containers, request.ContainerId)
	}
	return &cri.RemoveContainerResponse{}, nil
}

func (s *server) ContainerStatus(_ context.Context, request *cri.ContainerStatusRequest) (*cri.ContainerStatusResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	found, err := s.state.container(request.ContainerId)
	if err != nil {
		return nil, err
	}
	return &cri.ContainerStatusResponse{Status: found.status()}, nil
}

func (s *server) ListContainers(_ context.Context, request *cri.ListContainersRequest) (*cri.ListContainersResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	response := &cri.ListContainersResponse{}
	for _, one := range s.state.containers {
		if !one.chosen(request.GetFilter()) {
			continue
		}
		response.Containers = append(response.Containers, &cri.Container{
			Id:           one.id,
			PodSandboxId: one.sandbox.id,
			Metadata:     one.config.Metadata,
			Image:        one.config.Image,
			ImageRef:     one.image,
			ImageId:      one.image,
			State:        one.state(),
			CreatedAt:    one.created,
			Labels:       one.config.Labels,
			Annotations:  one.config.Annotations,
		})
	}
	return response, nil
}

func (s *server) UpdateContainerResources(context.Context, *cri.UpdateContainerResourcesRequest) (*cri.UpdateContainerResourcesResponse, error) {
	return &cri.UpdateContainerResourcesResponse{}, nil
}

func (s *server) ReopenContainerLog(context.Context, *cri.ReopenContainerLogRequest) (*cri.ReopenContainerLogResponse, error) {
	return &cri.ReopenContainerLogResponse{}, nil
}

func (s *state) container(id string) (*container, error) {
	if found := s.containers[id]; found != nil {
		return found, nil
	}
	return nil, status.Errorf(codes.NotFound, "no container %s", id)
}

func (c *container) chosen(filter *cri.ContainerFilter) bool {
	if filter.GetId() != "" && filter.GetId() != c.id {
		return false
	}
	if filter.GetPodSandboxId() != "" && filter.GetPodSandboxId() != c.sandbox.id {
		return false
	}
	if filter.GetState() != nil && filter.GetState().State != c.state() {
		return false
	}
	return matches(c.config.Labels, filter.GetLabelSelector())
}
