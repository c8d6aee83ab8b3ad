package gongbao

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/binary"
	"errors"
	"net"
	"strconv"
	"strings"

	v1 "gongbao/v1"
)

// checkAddress returns a *ConnectionError with INVALID_ARGUMENT where that is no HOST:PORT.
func checkAddress(server string) error {
	_, port, err := net.SplitHostPort(server)
	if err == nil {
		_, err = strconv.ParseUint(port, 10, 16)
	}
	if err != nil {
		return &ConnectionError{Code: v1.StatusCode_INVALID_ARGUMENT, Message: strconv.Quote(server) + " is no HOST:PORT", cause: err}
	}
	return nil
}

// noFrame makes the error of a frame that begins with these four bytes, which are no length of one.
func noFrame(place string, head [4]byte) *ProtocolError {
	// A handshake or an alert.
	if first := binary.BigEndian.Uint16(head[:]); first == 0x1603 || first == 0x1503 {
		text := place + " speaks TLS; connect WithTLS(&tls.Config{}), with RootCAs for an authority of its own"
		return &ProtocolError{v1.StatusCode_UNAUTHENTICATED, text}
	}
	switch string(head[:]) {
	// Answers by HTTP/0.9 are a page alone.
	case "HTTP", "<htm", "<HTM", "<!DO", "<!do":
		return &ProtocolError{v1.StatusCode_UNIMPLEMENTED, place + " is no gongbaod: it speaks HTTP; check the address"}
	}
	return mismatch("%s sent a frame of %d bytes: is this the port of a gongbaod?", place, binary.BigEndian.Uint32(head[:]))
}

const withoutTLS = "it speaks no TLS, or none that both know; leave out WithTLS, or give another address"

// What the alerts of a server mean (crypto/tls names them so), and what to do.
var alerts = []struct{ mark, text string }{
	{"certificate required", "it wants a certificate of the client; give one and its key (tls.Config.Certificates)"},
	{"unknown certificate authority", "it does not trust who signed the client's certificate; give one that it knows"},
	{"expired certificate", "the client's certificate is out of date; give a newer one"},
	{"bad certificate", "it does not take the client's certificate; give one that it knows, or one at all (tls.Config.Certificates)"},
	// What gongbaod answers on a port without TLS.
	{"handshake failure", withoutTLS},
}

// noTLS makes the error of a connection on which TLS failed; nil where it ended in another way.
func noTLS(place string, err error) *ConnectionError {
	var record tls.RecordHeaderError
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	text := err.Error() + "; check the address and the certificates"
	switch {
	case errors.As(err, &record):
		text = withoutTLS
	case errors.As(err, &host):
		text = "its certificate is for another host; give the address by the name that the certificate has"
	case errors.As(err, &unknown):
		text = "its certificate is not signed by an authority that is trusted here; give the certificate of the one that signed it (tls.Config.RootCAs)"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		text = "its certificate is out of date; the server needs a newer one"
	case strings.Contains(err.Error(), "remote error: tls: "):
		for _, alert := range alerts {
			if strings.HasSuffix(err.Error(), alert.mark) {
				text = alert.text
			}
		}
	case !strings.Contains(err.Error(), "tls: ") && !strings.Contains(err.Error(), "x509: "):
		return nil
	}
	return &ConnectionError{Code: v1.StatusCode_UNAUTHENTICATED, Message: "there is no TLS with " + place + ": " + text, cause: err}
}

// readError says how a connection ended from which nothing can be read any more.
func readError(place string, conn net.Conn, err error) error {
	if _, is := err.(*ProtocolError); is {
		return err
	}
	if _, encrypted := conn.(*tls.Conn); encrypted {
		if failure := noTLS(place, err); failure != nil {
			return failure
		}
	}
	return unavailable(err, "%s closed the connection: %v", place, err)
}
