package gongbao

import (
	"context"
	"errors"
	"testing"
	"time"

	v1 "gongbao/v1"
)

const forever = time.Hour

func later(code v1.StatusCode, milliseconds uint32) error {
	after := &v1.ErrorDetail_RetryAfter{RetryAfter: &v1.RetryAfter{DelayMs: milliseconds}}
	return &Error{Code: code, Details: []*v1.ErrorDetail{{Detail: after}}}
}

func TestNoMoreThanATenthOfTheCallsAndOne(t *testing.T) {
	for _, calls := range []int{0, 1, 9, 10, 95, 1000} {
		budget, repeats := newBudget(StandardRetry), 0
		for i := 0; i < calls; i++ {
			budget.callMade()
			if _, again := budget.pause(unavailable(nil, "gone"), 1, forever); again {
				repeats++
			}
		}
		if repeats < calls/10 || repeats > calls/10+1 {
			t.Errorf("%d calls: %d repeats", calls, repeats)
		}
	}
}

func TestWhatIsSavedHasAnEnd(t *testing.T) {
	budget, repeats := newBudget(StandardRetry), 0
	for i := 0; i < 1000; i++ {
		budget.callMade()
	}
	for i := 0; i < 1000; i++ {
		if _, again := budget.pause(unavailable(nil, "gone"), 1, forever); again {
			repeats++
		}
	}
	if repeats != 10 {
		t.Errorf("%d repeats were saved", repeats)
	}
}

func TestPausesGrowFromTheUpperHalf(t *testing.T) {
	retry := StandardRetry
	retry.Attempts = 1000
	for attempt := 1; attempt < 80; attempt++ {
		full := 2 * time.Second
		if attempt <= 6 {
			full = 50 * time.Millisecond << (attempt - 1)
		}
		if full > 2*time.Second {
			full = 2 * time.Second
		}
		for i := 0; i < 50; i++ {
			pause, again := newBudget(retry).pause(unavailable(nil, "gone"), attempt, forever)
			if !again || pause < full/2 || pause > full {
				t.Fatalf("attempt %d: %v, %v", attempt, pause, again)
			}
		}
	}
}

func TestWhatIsTriedAgain(t *testing.T) {
	for code := range v1.StatusCode_name {
		_, again := newBudget(StandardRetry).pause(&Error{Code: v1.StatusCode(code)}, 1, forever)
		if again != (v1.StatusCode(code) == v1.StatusCode_UNAVAILABLE) {
			t.Errorf("%v: %v", v1.StatusCode(code), again)
		}
	}
	for _, code := range []v1.StatusCode{v1.StatusCode_UNAVAILABLE, v1.StatusCode_RESOURCE_EXHAUSTED} {
		if pause, again := newBudget(StandardRetry).pause(later(code, 3000), 1, forever); !again || pause < 3*time.Second {
			t.Errorf("%v: %v, %v", code, pause, again)
		}
		if _, again := newBudget(StandardRetry).pause(later(code, 3000), 1, 2*time.Second); again {
			t.Errorf("%v: a pause longer than the time left", code)
		}
	}
	untrusted := &ConnectionError{Code: v1.StatusCode_UNAUTHENTICATED, Message: "no TLS"}
	if _, again := newBudget(StandardRetry).pause(untrusted, 1, forever); again {
		t.Error("a server that is not trusted was called again")
	}
	if _, again := newBudget(StandardRetry).pause(unavailable(nil, "gone"), 3, forever); again {
		t.Error("a fourth attempt")
	}
}

func TestContextsAreFoundInErrors(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := ended(ctx); !errors.Is(err, context.Canceled) || err.Code != v1.StatusCode_CANCELLED {
		t.Error(err)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 0)
	defer cancel()
	if err := ended(ctx); !errors.Is(err, context.DeadlineExceeded) || err.Code != v1.StatusCode_DEADLINE_EXCEEDED {
		t.Error(err)
	}
}
