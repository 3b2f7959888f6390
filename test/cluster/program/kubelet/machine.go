package kubelet

import (
	"context"
	"time"

	cadvisor "github.com/google/cadvisor/lib/model"
	"golang.org/x/sys/unix"
	"k8s.io/klog/v2"
	cadvisortest "k8s.io/kubernetes/pkg/kubelet/cadvisor/testing"
)

// machine is a machine that is always large and idle, so that no test waits for room.
type machine struct {
	cadvisortest.Fake
}

const gibibyte = 1 << 30

func newMachine(node string) *machine {
	return &machine{cadvisortest.Fake{NodeName: node}}
}

func (m *machine) MachineInfo(klog.Logger) (*cadvisor.MachineInfo, error) {
	return &cadvisor.MachineInfo{
		NumCores:       64,
		InstanceID:     cadvisor.InstanceID(m.NodeName),
		MachineID:      m.NodeName,
		MemoryCapacity: 256 * gibibyte,
		Timestamp:      time.Now(),
	}, nil
}

func (m *machine) VersionInfo() (*cadvisor.VersionInfo, error) {
	var system unix.Utsname
	if err := unix.Uname(&system); err != nil {
		return nil, err
	}
	return &cadvisor.VersionInfo{
		KernelVersion:      unix.ByteSliceToString(system.Release[:]),
		ContainerOsVersion: "Seaworthy test node",
	}, nil
}

func (m *machine) ImagesFsInfo(context.Context) (cadvisor.FsInfo, error)    { return disk(), nil }
func (m *machine) ContainerFsInfo(context.Context) (cadvisor.FsInfo, error) { return disk(), nil }
func (m *machine) RootFsInfo() (cadvisor.FsInfo, error)                     { return disk(), nil }
func (m *machine) GetDirFsInfo(string) (cadvisor.FsInfo, error)             { return disk(), nil }

func disk() cadvisor.FsInfo {
	inodes := uint64(1 << 24)
	return cadvisor.FsInfo{
		Timestamp:  time.Now(),
		Device:     "/dev/test",
		Mountpoint: "/",
		Capacity:   1024 * gibibyte,
		Available:  1000 * gibibyte,
		Usage:      24 * gibibyte,
		Inodes:     &inodes,
		InodesFree: &inodes,
	}
}
