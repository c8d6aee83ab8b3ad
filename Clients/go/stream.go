package gongbao

import (
	"context"
	"io"
	"time"

	v1 "gongbao/v1"

	"google.golang.org/protobuf/proto"
)

// For a call with many answers whose context has no deadline.
const streamTimeout = 10 * time.Minute

// Stream is the answers of a call, one after the other. Used by one goroutine at a time, Close apart.
type Stream[Answer proto.Message] struct {
	bytes *ByteStream
	empty func() Answer
}

// Recv waits for the next answer. It returns io.EOF after the last, and the error that ended the call otherwise. All answers
// share the time of the call's context.
func (s *Stream[Answer]) Recv() (Answer, error) {
	var none Answer
	body, err := s.bytes.Recv()
	if err != nil {
		return none, err
	}
	answer := s.empty()
	if err := decode(body, answer); err != nil {
		s.Close()
		return none, err
	}
	return answer, nil
}

// Close tells the server that no more answers are wanted, unless the call has ended. It may be called twice.
func (s *Stream[Answer]) Close() { s.bytes.Close() }

// ByteStream is a Stream of encoded answers.
type ByteStream struct {
	ctx      context.Context
	cancel   context.CancelFunc
	exchange *exchange
	next     *v1.Response
	err      error
}

// Recv waits for the next answer, as Stream.Recv does.
func (s *ByteStream) Recv() ([]byte, error) {
	if s.err != nil {
		return nil, s.err
	}
	response, err := s.next, error(nil)
	s.next = nil
	if response == nil {
		response, err = s.exchange.response(s.ctx)
	}
	// The last frame says how the call ended and holds no answer.
	if err == nil && response.End {
		err = io.EOF
	}
	if err != nil {
		s.err = err
		s.cancel()
		return nil, err
	}
	body, err := inflated(response)
	if err != nil {
		s.err = err
		s.Close()
	}
	return body, err
}

// Close tells the server that no more answers are wanted, unless the call has ended. It may be called twice.
func (s *ByteStream) Close() {
	s.cancel()
	s.exchange.giveUp()
}

// StreamBytes makes a call with many answers whose messages are encoded already. It waits for the first answer; only until then
// is the call tried again. A context without a deadline gives all answers ten minutes. The server makes answers no faster than
// they are read.
func (c *Client) StreamBytes(ctx context.Context, method string, request []byte, given ...CallOption) (*ByteStream, error) {
	ctx, cancel := withDeadline(ctx, streamTimeout)
	exchange, first, err := c.begin(ctx, &v1.Request{Method: method, Body: request, Credit: firstCredit}, given)
	if err != nil {
		cancel()
		return nil, err
	}
	return &ByteStream{ctx: ctx, cancel: cancel, exchange: exchange, next: first}, nil
}

func openStream[Answer proto.Message](
	ctx context.Context, c *Client, method string, request proto.Message, empty func() Answer, given []CallOption,
) (*Stream[Answer], error) {
	body, err := proto.Marshal(request)
	if err != nil {
		return nil, &Error{Code: v1.StatusCode_INVALID_ARGUMENT, Message: "The request can't be written: " + err.Error()}
	}
	bytes, err := c.StreamBytes(ctx, method, body, given...)
	if err != nil {
		return nil, err
	}
	return &Stream[Answer]{bytes, empty}, nil
}
