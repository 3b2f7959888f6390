package runtime

import (
	"fmt"
	"os"

	"sigs.k8s.io/yaml"
)

// behaviour is what a test says of containers, in a YAML file.
type behaviour struct {
	// NodeFacts is the program, with its first arguments, that stands for `seaworthy` in `seaworthy node-facts`.
	NodeFacts []string `json:"nodeFacts"`
	// Images is the fault table.
	Images []fault `json:"images"`
}

// readBehaviour reads the file anew, so that a test may change it at any time; a file that is wrong ends the runtime.
func (s *server) readBehaviour() behaviour {
	var read behaviour
	text, err := os.ReadFile(s.behaviour)
	if err == nil {
		err = yaml.UnmarshalStrict(text, &read)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "behaviour:", err)
		os.Exit(1)
	}
	return read
}
