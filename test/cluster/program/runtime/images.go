package runtime

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strings"

	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// Every image exists, once it is pulled.
func (s *server) PullImage(_ context.Context, request *cri.PullImageRequest) (*cri.PullImageResponse, error) {
	name := request.GetImage().GetImage()
	image := imageNamed(name)
	s.state.Lock()
	defer s.state.Unlock()
	s.state.images[name] = image
	return &cri.PullImageResponse{ImageRef: image.Id}, nil
}

func (s *server) ImageStatus(_ context.Context, request *cri.ImageStatusRequest) (*cri.ImageStatusResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	found := s.state.image(request.GetImage().GetImage())
	if found == nil {
		return &cri.ImageStatusResponse{}, nil
	}
	image := imageNamed(found.Spec.Image)
	image.Uid.Value = s.readBehaviour().of(found.Spec.Image).User
	return &cri.ImageStatusResponse{Image: image}, nil
}

func (s *server) ListImages(_ context.Context, request *cri.ListImagesRequest) (*cri.ListImagesResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	response := &cri.ListImagesResponse{}
	wanted := request.GetFilter().GetImage().GetImage()
	for name, image := range s.state.images {
		if wanted == "" || wanted == name || wanted == image.Id {
			response.Images = append(response.Images, image)
		}
	}
	return response, nil
}

func (s *server) RemoveImage(_ context.Context, request *cri.RemoveImageRequest) (*cri.RemoveImageResponse, error) {
	s.state.Lock()
	defer s.state.Unlock()
	for name, image := range s.state.images {
		if wanted := request.GetImage().GetImage(); wanted == name || wanted == image.Id {
			delete(s.state.images, name)
		}
	}
	return &cri.RemoveImageResponse{}, nil
}

// image finds an image by its name or its id.
func (s *state) image(wanted string) *cri.Image {
	if image := s.images[wanted]; image != nil {
		return image
	}
	for _, image := range s.images {
		if image.Id == wanted {
			return image
		}
	}
	return nil
}

// imageNamed has a digest of its own: the one that its name asks for, or one made of the name.
func imageNamed(name string) *cri.Image {
	repository, digest, pinned := strings.Cut(name, "@")
	if !pinned {
		digest = fmt.Sprintf("sha256:%x", sha256.Sum256([]byte(name)))
	}
	image := &cri.Image{
		Id:   digest,
		Size: 1 << 20,
		Uid:  &cri.Int64Value{Value: 0},
		Spec: &cri.ImageSpec{Image: name},
	}
	if !pinned {
		image.RepoTags = []string{name}
		if colon := strings.LastIndex(name, ":"); colon > strings.LastIndex(name, "/") {
			repository = name[:colon]
		}
	}
	image.RepoDigests = []string{repository + "@" + digest}
	return image
}
