package runtime

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// execute is the life of a container, and gives its exit code.
func (s *server) execute(ctx context.Context, one *container) int32 {
	log, err := openLog(s.root, one.logPath())
	if err != nil {
		fmt.Fprintln(os.Stderr, "log:", err)
		return 128
	}
	defer log.close()
	behaviour := s.readBehaviour()
	fault := behaviour.of(one.config.GetImage().GetUserSpecifiedImage())
	if fault.ends(one.config.GetLinux().GetSecurityContext()) {
		log.print(fault.Message)
		return fault.ExitCode
	}
	if args := nodeFactsArguments(one.config); args != nil {
		return s.run(ctx, one.config, slices.Concat(behaviour.NodeFacts, s.allOnNode(args, one.config)), log)
	}
	<-ctx.Done()
	return killed
}

// nodeFactsArguments is what stands after `seaworthy` in the one command that is really executed, `seaworthy node-facts`; an
// image of that name runs `seaworthy` where the pod gives arguments alone.
func nodeFactsArguments(config *cri.ContainerConfig) []string {
	args := config.Args
	program := path.Base(config.GetImage().GetUserSpecifiedImage())
	if len(config.Command) > 0 {
		program, args = path.Base(config.Command[0]), slices.Concat(config.Command[1:], config.Args)
	} else {
		program, _, _ = strings.Cut(program, "@")
		program, _, _ = strings.Cut(program, ":")
	}
	if program == "seaworthy" && len(args) > 0 && args[0] == "node-facts" {
		return args
	}
	return nil
}

// run executes the command on this machine; paths below what the container mounts become paths of the node's tree.
func (s *server) run(ctx context.Context, config *cri.ContainerConfig, words []string, log *log) int32 {
	command := exec.CommandContext(ctx, words[0], words[1:]...)
	command.Env = os.Environ()
	for _, one := range config.Envs {
		command.Env = append(command.Env, one.Key+"="+s.onNode(string(one.Value), config.Mounts))
	}
	command.Stdout = log.stream("stdout")
	command.Stderr = log.stream("stderr")
	err := command.Run()
	var ended *exec.ExitError
	switch {
	case err == nil:
		return 0
	case ctx.Err() != nil:
		return killed
	case errors.As(err, &ended):
		return int32(ended.ExitCode())
	default:
		log.print(err.Error())
		return 127
	}
}

func (s *server) allOnNode(words []string, config *cri.ContainerConfig) []string {
	replaced := make([]string, len(words))
	for index, word := range words {
		replaced[index] = s.onNode(word, config.Mounts)
	}
	return replaced
}

// onNode replaces a path inside the container, alone or after `--option=`, by that of the node's tree which is mounted there.
func (s *server) onNode(word string, mounts []*cri.Mount) string {
	option, value, assigned := strings.Cut(word, "=")
	if !assigned || !strings.HasPrefix(option, "-") {
		option, value = "", word
	} else {
		option += "="
	}
	longest := slices.SortedFunc(slices.Values(mounts), func(a, b *cri.Mount) int {
		return len(b.ContainerPath) - len(a.ContainerPath)
	})
	for _, mount := range longest {
		rest, within := strings.CutPrefix(value, mount.ContainerPath)
		if within && (rest == "" || strings.HasPrefix(rest, "/")) {
			return option + filepath.Join(s.root, mount.HostPath, rest)
		}
	}
	return word
}
