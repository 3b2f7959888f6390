package runtime

import (
	"crypto/rand"
	"encoding/hex"
	"sync"

	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// state is everything that the runtime knows; all of it is guarded by its lock.
type state struct {
	*sync.Mutex
	sandboxes  map[string]*sandbox
	containers map[string]*container
	images     map[string]*cri.Image
	addresses  int
}

func newState() state {
	return state{&sync.Mutex{}, map[string]*sandbox{}, map[string]*container{}, map[string]*cri.Image{}, 1}
}

// newID is like the ids of containers: 64 hexadecimal digits.
func newID() string {
	bytes := make([]byte, 32)
	_, _ = rand.Read(bytes)
	return hex.EncodeToString(bytes)
}

// matches says whether the labels hold everything that a selector asks for.
func matches(labels, selector map[string]string) bool {
	for key, value := range selector {
		if labels[key] != value {
			return false
		}
	}
	return true
}
