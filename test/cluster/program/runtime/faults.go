package runtime

import (
	"path"
	"slices"

	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// fault is what is peculiar to the images that a pattern chooses.
type fault struct {
	// Image is a pattern of shell globs for the image as the pod names it.
	Image string `json:"image"`
	// User is whom the image runs as where the pod says nothing.
	User int64 `json:"user"`
	// ExitsWhen lists conditions; where one holds the container ends as soon as it starts.
	ExitsWhen []condition `json:"exitsWhen"`
	// ExitCode is with what it ends.
	ExitCode int32 `json:"exitCode"`
	// Message is what it prints before it ends.
	Message string `json:"message"`
}

type condition string

const (
	always           condition = "always"
	asRoot           condition = "root"
	asNonRoot        condition = "non-root"
	readOnlyRoot     condition = "read-only-root"
	writableRoot     condition = "writable-root"
	unprivileged     condition = "unprivileged"
	withoutPrivilege condition = "no-new-privileges"
)

// of is the first row whose pattern matches the image; one that says nothing where none does.
func (b behaviour) of(image string) fault {
	for _, row := range b.Images {
		if matched, _ := path.Match(row.Image, image); matched {
			return row
		}
	}
	return fault{}
}

// ends says whether a container with this security context ends at once.
func (f fault) ends(context *cri.LinuxContainerSecurityContext) bool {
	user := f.User
	if context.GetRunAsUser() != nil {
		user = context.GetRunAsUser().Value
	}
	holds := map[condition]bool{
		always:           true,
		asRoot:           user == 0,
		asNonRoot:        user != 0,
		readOnlyRoot:     context.GetReadonlyRootfs(),
		writableRoot:     !context.GetReadonlyRootfs(),
		unprivileged:     !context.GetPrivileged(),
		withoutPrivilege: context.GetNoNewPrivs(),
	}
	return slices.ContainsFunc(f.ExitsWhen, func(one condition) bool { return holds[one] })
}
