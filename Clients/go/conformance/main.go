// The program that Clients/conformance drives.
package main

import (
	"bufio"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"gongbao"
	v1 "gongbao/v1"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
)

type step map[string]string

type answer map[string]interface{}

func (s step) number(key string, otherwise int) int {
	if number, err := strconv.Atoi(s[key]); err == nil {
		return number
	}
	return otherwise
}

// context has the step's time, and ends when the step wants its call cancelled.
func (s step) context() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(s.number("timeout_ms", 5000))*time.Millisecond)
	if _, given := s["cancel_after_ms"]; given {
		time.AfterFunc(time.Duration(s.number("cancel_after_ms", 0))*time.Millisecond, cancel)
	}
	return ctx, cancel
}

func (s step) options() []gongbao.CallOption {
	var options []gongbao.CallOption
	for _, pair := range strings.Split(s["metadata"], ",") {
		if key, value, found := strings.Cut(pair, ":"); found {
			options = append(options, gongbao.WithMetadata(key, value))
		}
	}
	return options
}

var client *gongbao.Client

var kinds = map[string]func(step) (answer, error){
	"connect": connect, "close": closeClient, "ping": ping, "call": call, "stream": stream, "decode": decode, "encode": encode,
	"wait": func(s step) (answer, error) {
		time.Sleep(time.Duration(s.number("ms", 0)) * time.Millisecond)
		return answer{"ok": true}, nil
	},
}

func main() {
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		kind, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		fields := step{}
		for _, field := range strings.Split(rest, "\t") {
			key, value, _ := strings.Cut(field, "=")
			fields[key] = value
		}
		found, err := kinds[kind](fields)
		if err != nil {
			found = answer{"error": failure(err)}
		}
		if err := out.Encode(found); err != nil {
			panic(err)
		}
	}
}

// token is what a step gives as one, as it is or as hex.
func (s step) token() (string, bool) {
	if digits, given := s["token_hex"]; given {
		bytes, err := hex.DecodeString(digits)
		return string(bytes), err == nil
	}
	token, given := s["token"]
	return token, given
}

func connect(s step) (answer, error) {
	if _, err := closeClient(s); err != nil {
		return nil, err
	}
	var options []gongbao.Option
	if token, given := s.token(); given {
		options = append(options, gongbao.WithToken(token))
	}
	if s["compression"] != "" {
		options = append(options, gongbao.WithCompression())
	}
	if s["ca"] != "" {
		authority, err := os.ReadFile(s["ca"])
		if err != nil {
			return nil, err
		}
		config := &tls.Config{RootCAs: x509.NewCertPool()}
		config.RootCAs.AppendCertsFromPEM(authority)
		if s["cert"] != "" {
			own, err := tls.LoadX509KeyPair(s["cert"], s["key"])
			if err != nil {
				return nil, err
			}
			config.Certificates = []tls.Certificate{own}
		}
		options = append(options, gongbao.WithTLS(config))
	}
	var err error
	client, err = gongbao.Dial(context.Background(), s["server"], options...)
	return answer{"ok": true}, err
}

func closeClient(step) (answer, error) {
	if client != nil {
		client.Close()
	}
	return answer{"ok": true}, nil
}

// closeAfter closes the client while a call is under way, if the step wants that.
func closeAfter(s step) {
	if _, given := s["close_after_ms"]; given {
		time.AfterFunc(time.Duration(s.number("close_after_ms", 0))*time.Millisecond, func() { client.Close() })
	}
}

func ping(s step) (answer, error) {
	ctx, cancel := s.context()
	defer cancel()
	health, err := client.Ping(ctx)
	return answer{"health": health.String()}, err
}

func call(s step) (answer, error) {
	request, err := hex.DecodeString(s["request"])
	if err != nil {
		return nil, err
	}
	closeAfter(s)
	results := make([]answer, s.number("count", 1))
	var all sync.WaitGroup
	for i := range results {
		all.Add(1)
		go func(i int) {
			defer all.Done()
			results[i] = one(s, request)
		}(i)
	}
	all.Wait()
	return answer{"results": results}, nil
}

func one(s step, request []byte) answer {
	ctx, cancel := s.context()
	defer cancel()
	reply := emptyAnswer(s["method"])
	err := client.Call(ctx, s["method"], raw(request), reply, s.options()...)
	if err != nil {
		return answer{"error": failure(err)}
	}
	return answer{"answer": encoded(reply)}
}

func stream(s step) (answer, error) {
	request, err := hex.DecodeString(s["request"])
	if err != nil {
		return nil, err
	}
	ctx, cancel := s.context()
	defer cancel()
	closeAfter(s)
	answers := []string{}
	came, err := client.StreamBytes(ctx, s["method"], request, s.options()...)
	for err == nil {
		var body []byte
		if body, err = came.Recv(); err == nil {
			answers = append(answers, hex.EncodeToString(body))
			if len(answers) == s.number("take", 0) {
				came.Close()
				err = io.EOF
			}
		}
	}
	if err == io.EOF {
		return answer{"answers": answers}, nil
	}
	return answer{"answers": answers, "error": failure(err)}, nil
}

// raw makes a message of bytes as they are, so that wrong ones can be sent: a message without fields, all of them unknown.
func raw(bytes []byte) proto.Message {
	message := new(v1.Cancel)
	message.ProtoReflect().SetUnknown(bytes)
	return message
}

func emptyAnswer(method string) proto.Message {
	service, name, _ := strings.Cut(method, "/")
	found, err := protoregistry.GlobalFiles.FindDescriptorByName(protoreflect.FullName(service))
	if err != nil {
		return new(v1.Cancel)
	}
	described := found.(protoreflect.ServiceDescriptor).Methods().ByName(protoreflect.Name(name))
	if described == nil {
		return new(v1.Cancel)
	}
	return message(string(described.Output().FullName()))
}

func message(name string) proto.Message {
	found, err := protoregistry.GlobalTypes.FindMessageByName(protoreflect.FullName(name))
	if err != nil {
		panic(err)
	}
	return found.New().Interface()
}

func encoded(message proto.Message) string {
	bytes, err := proto.MarshalOptions{Deterministic: true}.Marshal(message)
	if err != nil {
		panic(err)
	}
	return hex.EncodeToString(bytes)
}

func decode(s step) (answer, error) {
	bytes, err := hex.DecodeString(s["hex"])
	if err != nil {
		return nil, err
	}
	made := message(s["message"])
	if err := proto.Unmarshal(bytes, made); err != nil {
		return nil, err
	}
	said, err := protojson.MarshalOptions{UseProtoNames: true}.Marshal(made)
	return answer{"hex": encoded(made), "json": json.RawMessage(said)}, err
}

func encode(s step) (answer, error) {
	made := message(s["message"])
	err := protojson.Unmarshal([]byte(s["json"]), made)
	return answer{"hex": encoded(made)}, err
}

func failure(err error) answer {
	var refusal *gongbao.Error
	if errors.As(err, &refusal) {
		after, given := refusal.RetryAfter()
		asked := after.Milliseconds()
		if !given {
			asked = -1
		}
		return answer{
			"kind": "status", "code": refusal.Code.String(), "message": refusal.Message, "candidates": refusal.Candidates(),
			"fields": refusal.Fields(), "retry_after_ms": asked,
		}
	}
	var mismatch *gongbao.ProtocolError
	if errors.As(err, &mismatch) {
		return answer{"kind": "protocol", "code": mismatch.Code.String(), "message": err.Error()}
	}
	code := v1.StatusCode_CANCELLED // As where the client was closed.
	var lost *gongbao.ConnectionError
	if errors.As(err, &lost) {
		code = lost.Code
	}
	return answer{"kind": "connection", "code": code.String(), "message": err.Error()}
}
