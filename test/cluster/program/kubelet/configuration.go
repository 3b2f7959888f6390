package kubelet

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/pflag"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	cliflag "k8s.io/component-base/cli/flag"
	"k8s.io/kubernetes/cmd/kubelet/app/options"
	"k8s.io/kubernetes/pkg/kubelet/apis/config"
	"k8s.io/kubernetes/pkg/kubelet/eviction"
	"k8s.io/kubernetes/pkg/kubelet/kubeletconfig/configfiles"
	utilfs "k8s.io/kubernetes/pkg/util/filesystem"
)

// configure reads flags, configuration file and drop-ins in the real kubelet's order: flags win over drop-ins, and those over
// the file.
func configure(ctx context.Context, args []string) (*options.KubeletServer, error) {
	flags := options.NewKubeletFlags()
	configuration, err := options.NewKubeletConfiguration()
	if err != nil {
		return nil, err
	}
	if err := parse(args, flags, configuration, nil); err != nil {
		return nil, err
	}
	if flags.KubeletConfigFile != "" {
		if configuration, err = load(ctx, flags.KubeletConfigFile); err != nil {
			return nil, err
		}
	}
	if flags.KubeletDropinConfigDirectory != "" {
		if err := mergeDropIns(configuration, flags.KubeletDropinConfigDirectory); err != nil {
			return nil, err
		}
	}
	if err := parse(args, options.NewKubeletFlags(), configuration, io.Discard); err != nil {
		return nil, err
	}
	// The node tree has no cgroup file system, which looks like version 1 of it.
	configuration.FailCgroupV1 = false
	if err := utilfeature.DefaultMutableFeatureGate.SetFromMap(configuration.FeatureGates); err != nil {
		return nil, err
	}
	return &options.KubeletServer{KubeletFlags: *flags, KubeletConfiguration: *configuration}, nil
}

func parse(args []string, flags *options.KubeletFlags, configuration *config.KubeletConfiguration, warnings io.Writer) error {
	set := pflag.NewFlagSet("kubelet", pflag.ContinueOnError)
	set.SetNormalizeFunc(cliflag.WordSepNormalizeFunc)
	if warnings != nil {
		set.SetOutput(warnings)
	}
	flags.AddFlags(set)
	options.AddKubeletConfigFlags(set, configuration)
	return set.Parse(args)
}

func load(ctx context.Context, path string) (*config.KubeletConfiguration, error) {
	loader, err := configfiles.NewFsLoader(&utilfs.DefaultFs{}, path)
	if err != nil {
		return nil, err
	}
	configuration, err := loader.Load(ctx)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if configuration.EvictionHard == nil {
		configuration.EvictionHard = eviction.DefaultEvictionHard
	}
	return configuration, nil
}
