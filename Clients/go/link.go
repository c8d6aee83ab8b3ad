package gongbao

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	v1 "gongbao/v1"

	"google.golang.org/protobuf/proto"
)

const (
	// The most calls in flight on a connection, those that were given up and are not answered yet included.
	inFlightLimit = 256
	// What a server grants at most.
	longestTime = 24 * time.Hour
	// How many of many answers may come before the program has read any.
	firstCredit = 16
	// Within which something must come from a server that let a call's time pass: one that lost its power says nothing.
	probeTimeout = 5 * time.Second
	// How long to read from a server to which nothing can be written any more.
	lastWords = time.Second
)

// link is one connection; one goroutine reads, one writes.
type link struct {
	place string
	conn  net.Conn
	// One for each call in flight.
	slots chan struct{}
	// Closed when no new calls are taken, and when the connection has ended.
	leaving, done chan struct{}
	// Told when there is something to write.
	written chan struct{}

	mutex  sync.Mutex
	output net.Buffers
	// Calls without their last answer; nil where nobody waits any more.
	exchanges map[uint64]*exchange
	last      uint64
	pongs     []chan *v1.Pong
	probe     *time.Timer
	isLeaving bool
	err       error
}

func newLink(place string, conn net.Conn) *link {
	l := &link{
		place: place, conn: conn, slots: make(chan struct{}, inFlightLimit), leaving: make(chan struct{}),
		done: make(chan struct{}), written: make(chan struct{}, 1), exchanges: map[uint64]*exchange{},
	}
	go l.read()
	go l.write()
	return l
}

// usable says whether new calls may be made on it; once it is not, it never is again.
func (l *link) usable() bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return !l.isLeaving && l.err == nil
}

// begin sends a request, as soon as there is room. A ConnectionError with notBegun where the link takes no more.
func (l *link) begin(ctx context.Context, request *v1.Request) (*exchange, error) {
	select {
	case l.slots <- struct{}{}:
	case <-l.leaving:
		l.mutex.Lock()
		defer l.mutex.Unlock()
		return nil, l.refusal()
	case <-ctx.Done():
		return nil, ended(ctx)
	}
	if deadline, ok := ctx.Deadline(); ok {
		left := time.Until(deadline)
		if left > longestTime {
			left = longestTime
		}
		request.TimeoutMs = milliseconds(left)
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.isLeaving || l.err != nil {
		<-l.slots
		return nil, l.refusal()
	}
	made := &exchange{id: l.last + 1, link: l, news: make(chan struct{}, 1), credit: request.Credit}
	frame := &v1.Frame{StreamId: made.id, Payload: &v1.Frame_Request{Request: request}}
	if err := l.send(frame); err != nil {
		<-l.slots
		return nil, err
	}
	l.last = made.id
	l.exchanges[made.id] = made
	return made, nil
}

// refusal says why no call is begun. The caller holds the mutex.
func (l *link) refusal() error {
	var lost *ConnectionError
	if errors.As(l.err, &lost) && lost.Code == v1.StatusCode_UNAUTHENTICATED {
		return lost // Nor would another connection be trusted.
	}
	return notBegun(l.place)
}

// milliseconds rounds up, to 1 at least.
func milliseconds(left time.Duration) uint32 {
	whole := (left + time.Millisecond - 1).Milliseconds()
	if whole < 1 {
		return 1
	}
	return uint32(whole)
}

// ping waits for a pong.
func (l *link) ping(ctx context.Context) (*v1.Pong, error) {
	pong := make(chan *v1.Pong, 1)
	l.mutex.Lock()
	if l.err != nil {
		l.mutex.Unlock()
		return nil, notBegun(l.place)
	}
	l.pongs = append(l.pongs, pong)
	err := l.send(&v1.Frame{Payload: &v1.Frame_Ping{Ping: &v1.Ping{Payload: []byte("gongbao")}}})
	l.mutex.Unlock()
	if err != nil {
		return nil, err
	}
	select {
	case came := <-pong:
		return came, nil
	case <-l.done:
		return nil, l.err
	case <-ctx.Done():
		return nil, ended(ctx)
	}
}

// startProbe asks a silent server whether it is still there; if nothing at all comes, the connection is given up.
func (l *link) startProbe() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.probe == nil && l.err == nil {
		_ = l.send(&v1.Frame{Payload: &v1.Frame_Ping{Ping: &v1.Ping{}}})
		l.probe = time.AfterFunc(probeTimeout, func() {
			l.end(unavailable(nil, "%s has stopped answering", l.place))
		})
	}
}

// send puts a frame behind those that wait to be written; the caller holds the mutex.
func (l *link) send(frame *v1.Frame) error {
	bytes, err := proto.MarshalOptions{}.MarshalAppend(make([]byte, 4, 512), frame)
	if err != nil {
		return &Error{Code: v1.StatusCode_INVALID_ARGUMENT, Message: "The request can't be written: " + err.Error()}
	}
	size := len(bytes) - 4
	if size > frameLimit {
		text := fmt.Sprintf("The request has %d bytes; at most %d can be sent. Send less at a time.", size, frameLimit)
		return &Error{Code: v1.StatusCode_RESOURCE_EXHAUSTED, Message: text}
	}
	binary.BigEndian.PutUint32(bytes, uint32(size))
	l.output = append(l.output, bytes)
	select {
	case l.written <- struct{}{}:
	default:
	}
	return nil
}

func (l *link) write() {
	for {
		select {
		case <-l.done:
			return
		case <-l.written:
		}
		l.mutex.Lock()
		output := l.output
		l.output = nil
		l.mutex.Unlock()
		if _, err := output.WriteTo(l.conn); err != nil {
			// The server may have said why it left: that comes first.
			_ = l.conn.SetReadDeadline(time.Now().Add(lastWords))
			<-l.done
			return
		}
	}
}

func (l *link) read() {
	reader := bufio.NewReaderSize(l.conn, 1<<16)
	for {
		frame, err := readFrame(reader, l.place)
		if err != nil {
			l.end(readError(l.place, l.conn, err))
			return
		}
		l.take(frame)
	}
}

func (l *link) take(frame *v1.Frame) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.probe != nil {
		l.probe.Stop()
		l.probe = nil
	}
	switch payload := frame.Payload.(type) {
	case *v1.Frame_Response:
		waiting, inFlight := l.exchanges[frame.StreamId]
		if waiting != nil {
			waiting.came = append(waiting.came, payload.Response)
			waiting.tell()
		}
		if inFlight && payload.Response.End {
			l.forget(frame.StreamId)
		}
	case *v1.Frame_Ping:
		_ = l.send(&v1.Frame{Payload: &v1.Frame_Pong{Pong: &v1.Pong{Payload: payload.Ping.Payload}}})
	case *v1.Frame_Pong:
		if len(payload.Pong.Payload) > 0 && len(l.pongs) > 0 {
			l.pongs[0] <- payload.Pong
			l.pongs = l.pongs[1:]
		}
	case *v1.Frame_GoAway:
		l.leave(payload.GoAway)
	}
	if l.isLeaving && len(l.exchanges) == 0 && len(l.pongs) == 0 {
		// Ends the reader, too.
		l.conn.Close()
	}
}

// leave ends the calls that the server will not serve; the others are still answered. The caller holds the mutex.
func (l *link) leave(goAway *v1.GoAway) {
	if !l.isLeaving {
		l.isLeaving = true
		close(l.leaving)
	}
	var reason error = notBegun(l.place)
	if goAway.Code != v1.StatusCode_OK {
		text := fmt.Sprintf("%s ended the connection: %s", l.place, goAway.Reason)
		reason = refused(&v1.Response{Code: goAway.Code, Message: text})
	}
	for id, waiting := range l.exchanges {
		if id > goAway.LastStreamId {
			if waiting != nil {
				waiting.err = reason
				waiting.tell()
			}
			l.forget(id)
		}
	}
}

// end ends the connection and all that waits for it.
func (l *link) end(reason error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.err != nil {
		return
	}
	l.err = reason
	if l.probe != nil {
		l.probe.Stop()
	}
	if !l.isLeaving {
		l.isLeaving = true
		close(l.leaving)
	}
	close(l.done)
	l.conn.Close()
	for id, waiting := range l.exchanges {
		if waiting != nil {
			waiting.err = reason
			waiting.tell()
		}
		l.forget(id)
	}
}

func (l *link) forget(id uint64) {
	delete(l.exchanges, id)
	<-l.slots
}
