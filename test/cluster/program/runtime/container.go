package runtime

import (
	"context"
	"path/filepath"
	"time"

	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// container is one container of a pod; `end` stops what it runs, and `done` is closed when that has ended.
type container struct {
	id       string
	sandbox  *sandbox
	config   *cri.ContainerConfig
	image    string
	created  int64
	started  int64
	finished int64
	exitCode int32
	end      context.CancelFunc
	done     chan struct{}
}

// killed is the exit code of a process that a signal ended: 128 and SIGKILL.
const killed = 137

func newContainer(sandbox *sandbox, config *cri.ContainerConfig, image string) *container {
	return &container{
		id:      newID(),
		sandbox: sandbox,
		config:  config,
		image:   image,
		created: time.Now().UnixNano(),
		end:     func() {},
		done:    make(chan struct{}),
	}
}

// kill stops what the container runs; it is safe to call at any time, more than once.
func (c *container) kill() {
	c.end()
	if c.started == 0 && c.finished == 0 {
		c.finish(killed)
	}
}

// finish marks the container as ended; the state is locked.
func (c *container) finish(code int32) {
	c.exitCode = code
	c.finished = time.Now().UnixNano()
	close(c.done)
}

func (c *container) state() cri.ContainerState {
	switch {
	case c.finished != 0:
		return cri.ContainerState_CONTAINER_EXITED
	case c.started != 0:
		return cri.ContainerState_CONTAINER_RUNNING
	default:
		return cri.ContainerState_CONTAINER_CREATED
	}
}

// reason is what container runtimes say of an end.
func (c *container) reason() string {
	switch {
	case c.finished == 0:
		return ""
	case c.exitCode == 0:
		return "Completed"
	default:
		return "Error"
	}
}

// logPath is where the kubelet looks for the log, as a path of the node.
func (c *container) logPath() string {
	if c.sandbox.config.LogDirectory == "" || c.config.LogPath == "" {
		return ""
	}
	return filepath.Join(c.sandbox.config.LogDirectory, c.config.LogPath)
}

func (c *container) status() *cri.ContainerStatus {
	return &cri.ContainerStatus{
		Id:          c.id,
		Metadata:    c.config.Metadata,
		State:       c.state(),
		CreatedAt:   c.created,
		StartedAt:   c.started,
		FinishedAt:  c.finished,
		ExitCode:    c.exitCode,
		Image:       &cri.ImageSpec{Image: c.config.GetImage().GetUserSpecifiedImage()},
		ImageRef:    c.image,
		ImageId:     c.image,
		Reason:      c.reason(),
		Labels:      c.config.Labels,
		Annotations: c.config.Annotations,
		Mounts:      c.config.Mounts,
		LogPath:     c.logPath(),
	}
}
