package kubelet

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	kubeletv1beta1 "k8s.io/kubelet/config/v1beta1"
	"k8s.io/kubernetes/pkg/kubelet/apis/config"
	conversion "k8s.io/kubernetes/pkg/kubelet/apis/config/v1beta1"
	"k8s.io/kubernetes/pkg/kubelet/kubeletconfig/configfiles"
	utilfs "k8s.io/kubernetes/pkg/util/filesystem"
)

// mergeDropIns merges the `*.conf` files of a folder, in the order of their names, into the configuration.
func mergeDropIns(configuration *config.KubeletConfiguration, folder string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.conf"))
	if err != nil {
		return err
	}
	versioned := &kubeletv1beta1.KubeletConfiguration{}
	if err := conversion.Convert_config_KubeletConfiguration_To_v1beta1_KubeletConfiguration(configuration, versioned, nil); err != nil {
		return err
	}
	merged, err := json.Marshal(versioned)
	if err != nil {
		return err
	}
	for _, path := range paths {
		if merged, err = mergeDropIn(merged, path); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	versioned = &kubeletv1beta1.KubeletConfiguration{}
	if err := json.Unmarshal(merged, versioned); err != nil {
		return err
	}
	conversion.SetDefaults_KubeletConfiguration(versioned)
	return conversion.Convert_v1beta1_KubeletConfiguration_To_config_KubeletConfiguration(versioned, configuration, nil)
}

func mergeDropIn(document []byte, path string) ([]byte, error) {
	loader, err := configfiles.NewFsLoader(&utilfs.DefaultFs{}, path)
	if err != nil {
		return nil, err
	}
	patch, _, err := loader.LoadIntoJSON()
	if err != nil {
		return nil, err
	}
	return jsonpatch.MergePatch(document, patch)
}
