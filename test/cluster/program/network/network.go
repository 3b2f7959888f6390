// Package network gives a fresh network namespace its addresses.
package network

import (
	"fmt"
	"net"

	"golang.org/x/sys/unix"
)

// Run brings the loopback interface up and gives it each of the IPv4 addresses beside its own.
func Run(addresses []string) error {
	socket, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(socket)
	if err := up(socket); err != nil {
		return fmt.Errorf("loopback interface: %w", err)
	}
	for index, address := range addresses {
		if err := add(socket, fmt.Sprintf("lo:%d", index+1), address); err != nil {
			return fmt.Errorf("address %s: %w", address, err)
		}
	}
	return nil
}

func up(socket int) error {
	request, err := unix.NewIfreq("lo")
	if err != nil {
		return err
	}
	request.SetUint16(unix.IFF_UP | unix.IFF_RUNNING)
	return unix.IoctlIfreq(socket, unix.SIOCSIFFLAGS, request)
}

func add(socket int, label string, address string) error {
	ip := net.ParseIP(address).To4()
	if ip == nil {
		return fmt.Errorf("not an IPv4 address")
	}
	if err := set(socket, label, unix.SIOCSIFADDR, ip); err != nil {
		return err
	}
	return set(socket, label, unix.SIOCSIFNETMASK, net.IPv4bcast.To4())
}

func set(socket int, label string, what uint, value net.IP) error {
	request, err := unix.NewIfreq(label)
	if err != nil {
		return err
	}
	if err := request.SetInet4Addr(value); err != nil {
		return err
	}
	return unix.IoctlIfreq(socket, what, request)
}
