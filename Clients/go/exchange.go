package gongbao

import (
	"context"

	v1 "gongbao/v1"
)

// exchange is a call on a link: what came of it and was not fetched.
type exchange struct {
	id   uint64
	link *link
	// Told when something came.
	news chan struct{}
	came []*v1.Response
	err  error
	// For a call with many answers: how many were granted at first, and read since the last grant.
	credit, read uint32
}

// response waits for the next frame of the answer.
func (e *exchange) response(ctx context.Context) (*v1.Response, error) {
	for {
		e.link.mutex.Lock()
		if len(e.came) > 0 {
			first := e.came[0]
			e.came = e.came[1:]
			e.grant()
			e.link.mutex.Unlock()
			if first.Code != v1.StatusCode_OK {
				return nil, refused(first)
			}
			return first, nil
		}
		err := e.err
		e.link.mutex.Unlock()
		if err != nil {
			return nil, err
		}
		select {
		case <-e.news:
		case <-ctx.Done():
			e.giveUp()
			if ctx.Err() == context.DeadlineExceeded {
				e.link.startProbe()
			}
			return nil, ended(ctx)
		}
	}
}

// grant lets more of many answers come before what was granted is used up. The caller holds the mutex.
func (e *exchange) grant() {
	e.read++
	if e.credit > 0 && e.read == e.credit/2 && e.link.exchanges[e.id] == e {
		_ = e.link.send(&v1.Frame{StreamId: e.id, Payload: &v1.Frame_Credit{Credit: &v1.Credit{Answers: e.read}}})
		e.read = 0
	}
}

// giveUp tells the server that nobody waits; the call counts until it is answered.
func (e *exchange) giveUp() {
	l := e.link
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.exchanges[e.id] == e && l.err == nil {
		l.exchanges[e.id] = nil
		_ = l.send(&v1.Frame{StreamId: e.id, Payload: &v1.Frame_Cancel{Cancel: &v1.Cancel{}}})
	}
}

func (e *exchange) tell() {
	select {
	case e.news <- struct{}{}:
	default:
	}
}
