package gongbao

import (
	"context"
	"errors"
	"fmt"
	"time"

	v1 "gongbao/v1"
)

// Error says that the server answered a call with a status other than OK, or that the call's time was over or its context
// cancelled. errors.Is finds context.DeadlineExceeded and context.Canceled in it where the context ended the call.
type Error struct {
	// Code is the status; one that this version does not know is UNKNOWN.
	Code v1.StatusCode
	// Message says for people what was wrong and what to do.
	Message string
	// Details say for programs what exactly was wrong.
	Details []*v1.ErrorDetail

	cause error
}

func (e *Error) Error() string { return e.Code.String() + ": " + e.Message }

// Unwrap returns the context's error where that ended the call.
func (e *Error) Unwrap() error { return e.cause }

// Candidates returns what might have been meant, best first; none unless the server offers any.
func (e *Error) Candidates() []string {
	var found []string
	for _, detail := range e.Details {
		found = append(found, detail.GetResource().GetCandidates()...)
	}
	return found
}

// Fields returns the fields of the request that were wrong, each with what would be right.
func (e *Error) Fields() map[string]string {
	found := map[string]string{}
	for _, detail := range e.Details {
		if violation := detail.GetFieldViolation(); violation != nil {
			found[violation.Field] = violation.Description
		}
	}
	return found
}

// RetryAfter returns how long the server asks to wait before another try, and whether it says so.
func (e *Error) RetryAfter() (time.Duration, bool) {
	for _, detail := range e.Details {
		if asked := detail.GetRetryAfter(); asked != nil {
			return time.Duration(asked.DelayMs) * time.Millisecond, true
		}
	}
	return 0, false
}

// ConnectionError says that the server can't be reached, or that the connection to it ended before the answer came.
type ConnectionError struct {
	// Code is UNAVAILABLE; UNAUTHENTICATED where there is no TLS with the server, INVALID_ARGUMENT where its address is none.
	Code v1.StatusCode
	// Message says what happened.
	Message string

	// The server never took the call; it may be made over another connection at once.
	notBegun bool
	cause    error
}

func (e *ConnectionError) Error() string { return e.Message }

// Unwrap returns what the network said.
func (e *ConnectionError) Unwrap() error { return e.cause }

// ProtocolError says that what came over the connection is not the protocol: most likely something else listens on that port.
type ProtocolError struct {
	// Code is UNAUTHENTICATED where the other side speaks TLS, UNIMPLEMENTED where it speaks HTTP, INTERNAL otherwise.
	Code v1.StatusCode
	// Message says what came.
	Message string
}

func (e *ProtocolError) Error() string { return e.Message }

// ErrClosed is returned by calls on a client that the program has closed.
var ErrClosed = errors.New("the client was closed")

// refused makes the error of a response whose code is not OK.
func refused(response *v1.Response) *Error {
	code := response.Code
	if _, known := v1.StatusCode_name[int32(code)]; !known {
		code = v1.StatusCode_UNKNOWN
	}
	return &Error{Code: code, Message: response.Message, Details: response.Details}
}

// ended makes the error of a call whose context has ended.
func ended(ctx context.Context) *Error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return &Error{Code: v1.StatusCode_CANCELLED, Message: "The call was cancelled.", cause: ctx.Err()}
	}
	text := "There was no answer in the time given; give more time or ask for less."
	return &Error{Code: v1.StatusCode_DEADLINE_EXCEEDED, Message: text, cause: ctx.Err()}
}

// unavailable makes the error of a connection that ended or never was.
func unavailable(cause error, format string, arguments ...interface{}) *ConnectionError {
	return &ConnectionError{Code: v1.StatusCode_UNAVAILABLE, Message: fmt.Sprintf(format, arguments...), cause: cause}
}

func notBegun(place string) *ConnectionError {
	err := unavailable(nil, "%s takes no more calls on this connection", place)
	err.notBegun = true
	return err
}

// mismatch makes the error of what is not the protocol.
func mismatch(format string, arguments ...interface{}) *ProtocolError {
	return &ProtocolError{v1.StatusCode_INTERNAL, fmt.Sprintf(format, arguments...)}
}
