package gongbao

import (
	"bytes"
	"compress/zlib"
	"io"

	v1 "gongbao/v1"
)

// inflated returns the bytes of the answer. It never takes more memory than the response says, and than a frame may have.
func inflated(response *v1.Response) ([]byte, error) {
	switch {
	case response.Compression == v1.Compression_COMPRESSION_NONE:
		return response.Body, nil
	case response.Compression != v1.Compression_COMPRESSION_ZLIB:
		return nil, mismatch("the answer is compressed in a way (%d) that this version does not know", response.Compression)
	case response.InflatedBytes > frameLimit:
		return nil, mismatch("the answer has %d bytes when inflated; at most %d are taken", response.InflatedBytes, frameLimit)
	}
	body := bytes.NewReader(response.Body)
	stream, err := zlib.NewReader(body)
	if err != nil {
		return nil, mismatch("the answer's compressed bytes are broken: %v", err)
	}
	found := make([]byte, response.InflatedBytes)
	if _, err = io.ReadFull(stream, found); err == nil {
		// The end, with its sum, must come now.
		var more [1]byte
		if _, err = io.ReadFull(stream, more[:]); err == io.EOF && body.Len() == 0 {
			return found, nil
		}
	}
	return nil, mismatch("the answer's compressed bytes are not what was promised")
}
