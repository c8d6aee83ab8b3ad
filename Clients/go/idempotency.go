package gongbao

import (
	"crypto/rand"
	"encoding/hex"

	v1 "gongbao/v1"
)

const keyName = "idempotency-key"

// addKey gives a request that takes reports in a key, unless the program gave one: the server does it once for the key, however
// often it has to be sent.
func addKey(request *v1.Request) {
	if request.Method != "gongbao.v1.ReportService/Ingest" && request.Method != "gongbao.v1.ReportService/IngestWithProgress" {
		return
	}
	for _, metadata := range request.Metadata {
		if metadata.Key == keyName {
			return
		}
	}
	key := make([]byte, 16)
	if _, err := rand.Read(key); err == nil {
		WithMetadata(keyName, hex.EncodeToString(key))(request)
	}
}
