package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"golang.org/x/sys/unix"
)

// What a process is started with to live in a node's tree: the tree, and the name by which it is to be seen.
const (
	rootVariable    = "TEST_CLUSTER_ROOT"
	nameVariable    = "TEST_CLUSTER_PROGRAM"
	mountedVariable = "TEST_CLUSTER_MOUNTED"
)

// enterRoot makes a node's tree the root of the file system, so that flags and configuration files name paths as they do on a
// real node, with a `/proc` that only this process sees.
func enterRoot() error {
	root := os.Getenv(rootVariable)
	if root == "" {
		return nil
	}
	if os.Getenv(mountedVariable) == "" {
		return mountAndStartAgain(root)
	}
	for _, name := range []string{rootVariable, nameVariable, mountedVariable} {
		if err := os.Unsetenv(name); err != nil {
			return err
		}
	}
	if err := unix.Chroot(root); err != nil {
		return fmt.Errorf("chroot %s: %w", root, err)
	}
	return os.Chdir("/")
}

// mountAndStartAgain takes only its own thread into the new mount namespace; starting again, under the same process id, takes
// all of them there.
func mountAndStartAgain(root string) error {
	runtime.LockOSThread()
	if err := unix.Unshare(unix.CLONE_NEWNS); err != nil {
		return fmt.Errorf("mount namespace: %w", err)
	}
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("private mounts: %w", err)
	}
	// The kubelet looks for the mount that its folder is on: the tree has to be one.
	if err := unix.Mount(root, root, "", unix.MS_BIND, ""); err != nil {
		return fmt.Errorf("root: %w", err)
	}
	if err := unix.Mount("proc", filepath.Join(root, "proc"), "proc", 0, ""); err != nil {
		return fmt.Errorf("proc: %w", err)
	}
	return unix.Exec(os.Getenv(nameVariable), os.Args, append(os.Environ(), mountedVariable+"=1"))
}
