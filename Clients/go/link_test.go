package gongbao

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	v1 "gongbao/v1"

	"google.golang.org/protobuf/proto"
)

func framed(t *testing.T, frame *v1.Frame) []byte {
	t.Helper()
	body, err := proto.Marshal(frame)
	if err != nil {
		t.Fatal(err)
	}
	return append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...)
}

func TestFramesComeInAnyPieces(t *testing.T) {
	var stream []byte
	var wanted []*v1.Frame
	for id := uint64(1); id < 20; id++ {
		frame := &v1.Frame{StreamId: id, Payload: &v1.Frame_Response{Response: &v1.Response{
			Body: bytes.Repeat([]byte{byte(id)}, int(id*37)), End: true,
		}}}
		wanted = append(wanted, frame)
		stream = append(stream, framed(t, frame)...)
	}
	for name, reader := range map[string]io.Reader{
		"whole": bytes.NewReader(stream), "by the byte": iotest.OneByteReader(bytes.NewReader(stream)),
		"by halves": iotest.HalfReader(bytes.NewReader(stream)),
	} {
		for _, frame := range wanted {
			if found, err := readFrame(reader, "there"); err != nil || !proto.Equal(found, frame) {
				t.Fatalf("%s: %v instead of %v, %v", name, found, frame, err)
			}
		}
		if _, err := readFrame(reader, "there"); err != io.EOF {
			t.Errorf("%s: %v at the end", name, err)
		}
	}
}

func TestAnotherProtocolIsToldFromOurs(t *testing.T) {
	for _, said := range []string{"HTTP/1.1 400 Bad Request", "\x15\x03\x03\x00\x02\x02\x0a", "\x00\x00\x00\x00", "\x01\x00\x00\x01", "\x00\x00\x00\x03\xff\xff\xff"} {
		var mismatch *ProtocolError
		if _, err := readFrame(strings.NewReader(said), "there"); !errors.As(err, &mismatch) {
			t.Errorf("%q: %v", said, err)
		}
	}
	if _, err := readFrame(strings.NewReader("\x00\x00\x00\x09abc"), "there"); err != io.ErrUnexpectedEOF {
		t.Error(err)
	}
}

// answering is a server that answers every request with its own body, in parallel.
func answering(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				for {
					frame, err := readFrame(conn, "the client")
					if err != nil {
						return
					}
					if request := frame.GetRequest(); request != nil {
						answer := &v1.Response{Body: request.Body, End: true}
						_, _ = conn.Write(framed(t, &v1.Frame{StreamId: frame.StreamId, Payload: &v1.Frame_Response{Response: answer}}))
					}
				}
			}()
		}
	}()
	return listener.Addr().String()
}

func TestManyGoroutinesShareAClient(t *testing.T) {
	client, err := Dial(context.Background(), answering(t))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	var all sync.WaitGroup
	for n := 0; n < 1000; n++ {
		all.Add(1)
		go func(n int) {
			defer all.Done()
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if n%10 == 0 {
				go cancel()
			}
			body := bytes.Repeat([]byte{byte(n)}, n)
			found, err := client.CallBytes(ctx, "a.B/C", body)
			if !bytes.Equal(found, body) && !errors.Is(err, context.Canceled) {
				t.Errorf("call %d: %d bytes, %v", n, len(found), err)
			}
		}(n)
	}
	all.Wait()
	link := client.link
	for i := 0; i < 100 && len(link.slots) > 0; i++ {
		time.Sleep(10 * time.Millisecond)
	}
	if len(link.slots) > 0 || len(link.exchanges) > 0 {
		t.Errorf("%d calls are still counted, %d known", len(link.slots), len(link.exchanges))
	}
}

func TestCloseEndsCallsAndLaterOnes(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	client, err := Dial(context.Background(), listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(50*time.Millisecond, func() { client.Close() })
	for i := 0; i < 2; i++ {
		if _, err := client.CallBytes(context.Background(), "a.B/C", nil); !errors.Is(err, ErrClosed) {
			t.Error(err)
		}
	}
	client.Close()
}

func TestNobodyThere(t *testing.T) {
	var lost *ConnectionError
	if _, err := Dial(context.Background(), "127.0.0.1:1"); !errors.As(err, &lost) {
		t.Error(err)
	}
}

func TestAgainstAServer(t *testing.T) {
	server := os.Getenv("GONGBAO_SERVER")
	if server == "" {
		t.Skip("GONGBAO_SERVER names no server")
	}
	client, err := Dial(context.Background(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if health, err := client.Ping(context.Background()); err != nil || health != v1.HealthState_HEALTH_SERVING {
		t.Error(health, err)
	}
	answer, err := client.Search(context.Background(), &v1.SearchRequest{Query: &v1.SearchRequest_Text{Text: "代表建议"}})
	if err != nil || len(answer.Hits) == 0 {
		t.Error(answer, err)
	}
	_, err = client.GetReport(context.Background(), &v1.GetReportRequest{Id: "no-such-report"})
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Code != v1.StatusCode_NOT_FOUND {
		t.Error(err)
	}
}
