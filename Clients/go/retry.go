package gongbao

import (
	"errors"
	"math/rand"
	"sync"
	"time"

	v1 "gongbao/v1"
)

// Retry says when a failed call is made again; see "Status codes" in Protos/README.md.
type Retry struct {
	// Attempts is the most for one call, the first included; 1 never tries again.
	Attempts int
	// FirstPause comes before the second attempt; it doubles from one to the next, up to LongestPause.
	FirstPause, LongestPause time.Duration
	// PerCall is how many repeats a call earns: the load grows by no more than this share. Cap is the most that are saved.
	PerCall, Cap float64
}

// StandardRetry is what clients do unless told otherwise.
var StandardRetry = Retry{Attempts: 3, FirstPause: 50 * time.Millisecond, LongestPause: 2 * time.Second, PerCall: 0.1, Cap: 10}

// budget is what all calls of a client share. One repeat is saved at first, for a call that meets a server that just restarts.
type budget struct {
	Retry
	mutex sync.Mutex
	saved float64
}

func newBudget(retry Retry) *budget { return &budget{Retry: retry, saved: 1} }

func (b *budget) callMade() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.saved += b.PerCall
	if b.saved > b.Cap {
		b.saved = b.Cap
	}
}

// pause returns how long to wait after attempt number `attempt` failed; false if there is to be no other in the time left.
func (b *budget) pause(err error, attempt int, left time.Duration) (time.Duration, bool) {
	asked, helps := mayHelp(err)
	if !helps || attempt >= b.Attempts {
		return 0, false
	}
	full := b.FirstPause << (attempt - 1)
	if full > b.LongestPause || full <= 0 {
		full = b.LongestPause
	}
	// By chance, so that clients do not come back all at once; never earlier than the server asked.
	pause := full/2 + time.Duration(rand.Int63n(int64(full/2)+1))
	if pause < asked {
		pause = asked
	}
	b.mutex.Lock()
	defer b.mutex.Unlock()
	// Ten times 0.1 is a little less than 1 in binary.
	if pause >= left || b.saved < 1-1e-9 {
		return 0, false
	}
	b.saved--
	return pause, true
}

// mayHelp says whether the same call may do better a little later, and when at the earliest.
func mayHelp(err error) (time.Duration, bool) {
	var lost *ConnectionError
	if errors.As(err, &lost) {
		return 0, lost.Code == v1.StatusCode_UNAVAILABLE
	}
	var refusal *Error
	if !errors.As(err, &refusal) {
		return 0, false
	}
	asked, given := refusal.RetryAfter()
	return asked, refusal.Code == v1.StatusCode_UNAVAILABLE || refusal.Code == v1.StatusCode_RESOURCE_EXHAUSTED && given
}
