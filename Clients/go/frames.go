package gongbao

import (
	"encoding/binary"
	"io"

	v1 "gongbao/v1"

	"google.golang.org/protobuf/proto"
)

// The largest frame in both directions, in bytes.
const frameLimit = 16 << 20

// readFrame reads a frame of the server at a place: its length in four bytes, and the message.
func readFrame(reader io.Reader, place string) (*v1.Frame, error) {
	var head [4]byte
	if _, err := io.ReadFull(reader, head[:]); err != nil {
		return nil, err
	}
	length := binary.BigEndian.Uint32(head[:])
	if length == 0 || length > frameLimit {
		return nil, noFrame(place, head)
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(reader, body); err != nil {
		return nil, err
	}
	frame := new(v1.Frame)
	if err := proto.Unmarshal(body, frame); err != nil {
		return nil, mismatch("%s sent a frame that can't be read: %v", place, err)
	}
	return frame, nil
}
