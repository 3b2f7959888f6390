package runtime

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// log writes a container's log as the kubelet reads it: a line is a time, a stream, F for a whole line or P for a part of one.
type log struct {
	sync.Mutex
	file    *os.File
	streams []*stream
}

// longest is how long a line may be before it is cut, as in containerd.
const longest = 16 << 10

func openLog(root, path string) (*log, error) {
	if path == "" {
		return &log{}, nil
	}
	whole := filepath.Join(root, path)
	if err := os.MkdirAll(filepath.Dir(whole), 0o755); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(whole, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o640)
	return &log{file: file}, err
}

func (l *log) print(text string) {
	if text != "" {
		l.write("stderr", "F", []byte(text))
	}
}

func (l *log) close() {
	for _, one := range l.streams {
		if len(one.rest) > 0 {
			l.write(one.name, "F", one.rest)
		}
	}
	if l.file != nil {
		_ = l.file.Close()
	}
}

func (l *log) write(name, tag string, line []byte) {
	l.Lock()
	defer l.Unlock()
	if l.file != nil {
		fmt.Fprintf(l.file, "%s %s %s %s\n", time.Now().UTC().Format(time.RFC3339Nano), name, tag, line)
	}
}

// stream is what a process writes to; it keeps the line that has not ended yet.
type stream struct {
	log  *log
	name string
	rest []byte
}

func (l *log) stream(name string) io.Writer {
	made := &stream{log: l, name: name}
	l.streams = append(l.streams, made)
	return made
}

func (s *stream) Write(chunk []byte) (int, error) {
	s.rest = append(s.rest, chunk...)
	for {
		end := bytes.IndexByte(s.rest, '\n')
		switch {
		case end >= 0 && end <= longest:
			s.log.write(s.name, "F", s.rest[:end])
			s.rest = s.rest[end+1:]
		case len(s.rest) > longest:
			s.log.write(s.name, "P", s.rest[:longest])
			s.rest = s.rest[longest:]
		default:
			return len(chunk), nil
		}
	}
}
