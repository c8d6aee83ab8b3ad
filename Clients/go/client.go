// Package gongbao is a client of gongbaod: many calls at a time over one connection, from any number of goroutines.
//
//	client, err := gongbao.Dial(ctx, "127.0.0.1:7171")
//	...
//	defer client.Close()
//	answer, err := client.Search(ctx, &v1.SearchRequest{Query: &v1.SearchRequest_Text{Text: "代表建议 满意率"}})
//
// The context's deadline travels with a call, and cancelling the context tells the server. Calls whose context has no deadline
// get ten seconds, unless WithTimeout says otherwise.
package gongbao

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"sync"
	"time"

	v1 "gongbao/v1"

	"google.golang.org/protobuf/proto"
)

// Client is a connection to a server, made anew where it ends.
type Client struct {
	server  string
	options options
	budget  *budget

	mutex   sync.Mutex
	link    *link
	dialing *dialing
	closed  chan struct{}
}

// dialing is a connection being made, for which several calls may wait.
type dialing struct {
	done chan struct{}
	link *link
	err  error
}

type options struct {
	tls            *tls.Config
	token          string
	compression    bool
	timeout        time.Duration
	connectTimeout time.Duration
	retry          Retry
}

// Option changes how a client connects and calls.
type Option func(*options)

// WithTLS encrypts, and checks the server's certificate as the configuration says; &tls.Config{} takes the system's authorities.
func WithTLS(config *tls.Config) Option { return func(o *options) { o.tls = config } }

// WithToken lets a bearer token accompany every call; white space at its ends is passed over.
func WithToken(token string) Option { return func(o *options) { o.token = token } }

// WithCompression lets the server compress long answers, for slow networks.
func WithCompression() Option { return func(o *options) { o.compression = true } }

// WithTimeout sets the time for calls whose context has no deadline.
func WithTimeout(timeout time.Duration) Option { return func(o *options) { o.timeout = timeout } }

// WithConnectTimeout sets the time for making a connection, five seconds otherwise.
func WithConnectTimeout(timeout time.Duration) Option {
	return func(o *options) { o.connectTimeout = timeout }
}

// WithRetry says when failed calls are made again, instead of StandardRetry.
func WithRetry(retry Retry) Option { return func(o *options) { o.retry = retry } }

// CallOption changes one call.
type CallOption func(*v1.Request)

// WithMetadata lets something accompany the call; keys are lower-case.
func WithMetadata(key, value string) CallOption {
	return func(r *v1.Request) { r.Metadata = append(r.Metadata, &v1.Metadata{Key: key, Value: []byte(value)}) }
}

// Dial connects to "HOST:PORT". It returns a *ConnectionError where no server can be reached, an *Error for a token that can be none.
func Dial(ctx context.Context, server string, given ...Option) (*Client, error) {
	c := &Client{server: server, closed: make(chan struct{}), options: options{timeout: 10 * time.Second, connectTimeout: 5 * time.Second, retry: StandardRetry}}
	for _, option := range given {
		option(&c.options)
	}
	c.budget = newBudget(c.options.retry)
	err := checkAddress(server)
	if err != nil {
		return nil, err
	}
	if c.options.token, err = trimmedToken(c.options.token); err != nil {
		return nil, err
	}
	if _, err := c.usableLink(ctx); err != nil {
		return nil, err
	}
	return c, nil
}

// Close ends the connection; calls that wait return ErrClosed. It may be called twice.
func (c *Client) Close() error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !c.isClosed() {
		close(c.closed)
	}
	if c.link != nil {
		c.link.end(ErrClosed)
	}
	return nil
}

func (c *Client) isClosed() bool {
	select {
	case <-c.closed:
		return true
	default:
		return false
	}
}

// Call makes a call by the method's full name, as the methods below do, and reads the answer.
//
// It returns an *Error where the server refuses or the context ends, a *ConnectionError where no answer can be had, and tries
// again where that may help.
func (c *Client) Call(ctx context.Context, method string, request, answer proto.Message, given ...CallOption) error {
	body, err := proto.Marshal(request)
	if err != nil {
		return &Error{Code: v1.StatusCode_INVALID_ARGUMENT, Message: "The request can't be written: " + err.Error()}
	}
	came, err := c.CallBytes(ctx, method, body, given...)
	if err != nil {
		return err
	}
	return decode(came, answer)
}

// CallBytes makes a call whose messages are encoded already.
func (c *Client) CallBytes(ctx context.Context, method string, request []byte, given ...CallOption) ([]byte, error) {
	ctx, cancel := withDeadline(ctx, c.options.timeout)
	defer cancel()
	exchange, response, err := c.begin(ctx, &v1.Request{Method: method, Body: request}, given)
	if err != nil {
		return nil, err
	}
	if !response.End {
		exchange.giveUp()
		return nil, mismatch("%s was answered in parts; it is a method with many answers", method)
	}
	return inflated(response)
}

// Ping asks the server whether it takes calls.
func (c *Client) Ping(ctx context.Context) (v1.HealthState, error) {
	ctx, cancel := withDeadline(ctx, c.options.timeout)
	defer cancel()
	if ctx.Err() != nil {
		return 0, ended(ctx)
	}
	link, err := c.usableLink(ctx)
	if err != nil {
		return 0, err
	}
	pong, err := link.ping(ctx)
	return pong.GetHealth(), err
}

func withDeadline(ctx context.Context, timeout time.Duration) (context.Context, context.CancelFunc) {
	if _, has := ctx.Deadline(); has {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, timeout)
}

// begin makes a call, again where that may help, and waits for the first frame of its answer.
func (c *Client) begin(ctx context.Context, request *v1.Request, given []CallOption) (*exchange, *v1.Response, error) {
	if c.options.token != "" {
		WithMetadata("authorization", "Bearer "+c.options.token)(request)
	}
	if c.options.compression {
		WithMetadata("accept-encoding", "zlib")(request)
	}
	for _, option := range given {
		option(request)
	}
	addKey(request)
	if ctx.Err() != nil {
		return nil, nil, ended(ctx)
	}
	c.budget.callMade()
	for attempt := 1; ; attempt++ {
		exchange, response, err := c.attempt(ctx, request)
		if err == nil {
			return exchange, response, nil
		}
		deadline, _ := ctx.Deadline()
		pause, again := c.budget.pause(err, attempt, time.Until(deadline))
		if !again {
			return nil, nil, err
		}
		select {
		case <-time.After(pause):
		case <-c.closed:
			return nil, nil, ErrClosed
		case <-ctx.Done():
			return nil, nil, ended(ctx)
		}
	}
}

// attempt makes one attempt, and another at once where a connection takes no more calls: the server saw nothing of it.
func (c *Client) attempt(ctx context.Context, request *v1.Request) (exchange *exchange, response *v1.Response, err error) {
	for round := 0; round < 3; round++ {
		var link *link
		if link, err = c.usableLink(ctx); err != nil {
			return nil, nil, err
		}
		if exchange, err = link.begin(ctx, request); err == nil {
			if response, err = exchange.response(ctx); err == nil {
				return exchange, response, nil
			}
		}
		var lost *ConnectionError
		if !errors.As(err, &lost) || !lost.notBegun {
			break
		}
	}
	return nil, nil, err
}

// usableLink returns the connection, a new one where it ended. All that wait for a new one share it.
func (c *Client) usableLink(ctx context.Context) (*link, error) {
	c.mutex.Lock()
	if c.isClosed() {
		c.mutex.Unlock()
		return nil, ErrClosed
	}
	if c.link != nil && c.link.usable() {
		defer c.mutex.Unlock()
		return c.link, nil
	}
	if c.dialing == nil {
		c.dialing = &dialing{done: make(chan struct{})}
		go c.dial(c.dialing)
	}
	waiting := c.dialing
	c.mutex.Unlock()
	select {
	case <-waiting.done:
		return waiting.link, waiting.err
	case <-c.closed:
		return nil, ErrClosed
	case <-ctx.Done():
		return nil, ended(ctx)
	}
}

func (c *Client) dial(made *dialing) {
	ctx, cancel := context.WithTimeout(context.Background(), c.options.connectTimeout)
	defer cancel()
	var conn net.Conn
	var err error
	if c.options.tls != nil {
		conn, err = (&tls.Dialer{Config: c.options.tls}).DialContext(ctx, "tcp", c.server)
	} else {
		conn, err = new(net.Dialer).DialContext(ctx, "tcp", c.server)
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	switch {
	case err != nil:
		made.err = unavailable(err, "no server at %s (%v); start one: gongbaod serve --data DIR", c.server, err)
		if failure := noTLS(c.server, err); c.options.tls != nil && failure != nil {
			made.err = failure
		}
	case c.isClosed():
		conn.Close()
		made.err = ErrClosed
	default:
		made.link = newLink(c.server, conn)
		c.link = made.link
	}
	c.dialing = nil
	close(made.done)
}

func decode(body []byte, answer proto.Message) error {
	if err := proto.Unmarshal(body, answer); err != nil {
		name := answer.ProtoReflect().Descriptor().FullName()
		return mismatch("the answer is no %s: %v", name, err)
	}
	return nil
}
