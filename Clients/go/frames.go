package gongbao

import (
	"encoding/binary"
	"fmt"
	"io"

	v1 "gongbao/v1"

	"google.golang.org/protobuf/proto"
)

// The largest frame in both directions, in bytes.
const frameLimit = 16 << 20

// readFrame reads a frame: its length in four bytes, and the message.
func readFrame(reader io.Reader) (*v1.Frame, error) {
	var head [4]byte
	if _, err := io.ReadFull(reader, head[:]); err != nil {
		return nil, err
	}
	length := binary.BigEndian.Uint32(head[:])
	if length == 0 || length > frameLimit {
		return nil, &ProtocolError{fmt.Sprintf("a frame of %d bytes: is this the port of a gongbaod?", length)}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(reader, body); err != nil {
		return nil, err
	}
	frame := new(v1.Frame)
	if err := proto.Unmarshal(body, frame); err != nil {
		return nil, &ProtocolError{"a frame that can't be read: " + err.Error()}
	}
	return frame, nil
}
