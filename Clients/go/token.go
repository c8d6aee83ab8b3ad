package gongbao

import (
	"strings"

	v1 "gongbao/v1"
)

// trimmedToken passes over white space at a token's ends, such as the end of a file's line. It returns an *Error with INVALID_ARGUMENT
// where white space or other control characters stand within.
func trimmedToken(token string) (string, error) {
	trimmed := strings.Trim(token, " \t\n\v\f\r")
	if strings.IndexFunc(trimmed, func(r rune) bool { return r <= ' ' || r == 0x7f }) >= 0 {
		text := "The token holds white space or control characters, as none does: give what gongbaod token printed, and nothing else."
		return "", &Error{Code: v1.StatusCode_INVALID_ARGUMENT, Message: text}
	}
	return trimmed, nil
}
