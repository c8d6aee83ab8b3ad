/* TLS over bytes in memory: the sockets stay with the link, which knows the times. */
#include "tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

struct gongbao_tls {
  SSL_CTX *context;
  SSL *ssl;
  /* What came from the network and what goes to it; they belong to ssl. */
  BIO *in, *out;
};

int gongbao_bytes_reserve(gongbao_bytes *bytes, size_t more) {
  size_t capacity = bytes->capacity ? bytes->capacity : 1 << 12;
  if (bytes->capacity - bytes->count >= more) return 0;
  while (capacity - bytes->count < more) capacity *= 2;
  uint8_t *data = realloc(bytes->data, capacity);
  if (!data) return -1;
  bytes->data = data;
  bytes->capacity = capacity;
  return 0;
}

static int bad_files(gongbao_tls *tls, const char *file, gongbao_error *error) {
  const char *why = ERR_reason_error_string(ERR_get_error());
  gongbao_tls_close(tls);
  return gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__INVALID_ARGUMENT, "TLS can't be used%s%s: %s.",
                      file ? " with " : "", file ? file : "", why ? why : "there is not enough memory");
}

gongbao_tls *gongbao_tls_open(const gongbao_options *options, const char *host, gongbao_error *error) {
  gongbao_tls *tls = calloc(1, sizeof *tls);
  if (!tls) return gongbao_no_memory(error), NULL;
  ERR_clear_error();
  tls->context = SSL_CTX_new(TLS_client_method());
  if (!tls->context || !SSL_CTX_set_min_proto_version(tls->context, TLS1_2_VERSION)) return bad_files(tls, NULL, error), NULL;
  SSL_CTX_set_verify(tls->context, SSL_VERIFY_PEER, NULL);
  if (options->ca_file ? !SSL_CTX_load_verify_locations(tls->context, options->ca_file, NULL)
                       : !SSL_CTX_set_default_verify_paths(tls->context))
    return bad_files(tls, options->ca_file, error), NULL;
  if (options->cert_file && SSL_CTX_use_certificate_chain_file(tls->context, options->cert_file) != 1)
    return bad_files(tls, options->cert_file, error), NULL;
  if (options->key_file && SSL_CTX_use_PrivateKey_file(tls->context, options->key_file, SSL_FILETYPE_PEM) != 1)
    return bad_files(tls, options->key_file, error), NULL;
  tls->ssl = SSL_new(tls->context);
  tls->in = BIO_new(BIO_s_mem());
  tls->out = BIO_new(BIO_s_mem());
  if (!tls->ssl || !tls->in || !tls->out) {
    BIO_free(tls->in);
    BIO_free(tls->out);
    return bad_files(tls, NULL, error), NULL;
  }
  SSL_set_bio(tls->ssl, tls->in, tls->out);
  SSL_set_connect_state(tls->ssl);
  /* A host that is an address must stand as such in the certificate. */
  if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls->ssl), host) != 1 &&
      (SSL_set1_host(tls->ssl, host) != 1 || SSL_set_tlsext_host_name(tls->ssl, host) != 1))
    return bad_files(tls, NULL, error), NULL;
  return tls;
}

void gongbao_tls_close(gongbao_tls *tls) {
  if (!tls) return;
  SSL_free(tls->ssl);
  SSL_CTX_free(tls->context);
  free(tls);
}

/* What is wrong with the server's certificate, and what to do. */
static const char *untrusted(long verified) {
  switch (verified) {
    case X509_V_ERR_HOSTNAME_MISMATCH: case X509_V_ERR_IP_ADDRESS_MISMATCH:
      return "its certificate is for another host; give the address by the name that the certificate has";
    case X509_V_ERR_CERT_HAS_EXPIRED: case X509_V_ERR_CERT_NOT_YET_VALID:
      return "its certificate is out of date; the server needs a newer one";
    default:
      return "its certificate is not signed by an authority that is trusted here; give the certificate of the one that signed it (ca_file)";
  }
}

/* What a reason of OpenSSL's means, and what to do. */
static const char *advice(unsigned long error) {
  const char *text = ERR_reason_error_string(error);
  switch (ERR_GET_REASON(error)) {
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED:
      return "it wants a certificate of the client; give one and its key (cert_file, key_file)";
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
      return "it does not trust who signed the client's certificate; give one that it knows (cert_file)";
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED: return "the client's certificate is out of date; give a newer one (cert_file)";
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
      return "it does not take the client's certificate; give one that it knows (cert_file)";
    /* The alert is what gongbaod answers on a port without TLS. */
    case SSL_R_WRONG_VERSION_NUMBER: case SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE: case SSL_R_HTTP_REQUEST:
      return "it speaks no TLS, or none that both know; leave out the option tls, or give another address";
    default: return text ? text : "it failed without a reason";
  }
}

/* What a result of OpenSSL's below 1 means: 0 that it waits, otherwise how it failed. */
static int failure(gongbao_tls *tls, int result, const char **reason) {
  int error = SSL_get_error(tls->ssl, result);
  long verified = SSL_get_verify_result(tls->ssl);
  if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE) return 0;
  *reason = "the server ended it";
  if (error != SSL_ERROR_SSL) return GONGBAO_TLS_ENDED;
  *reason = verified != X509_V_OK ? untrusted(verified) : advice(ERR_peek_error());
  return GONGBAO_TLS_FAILED;
}

int gongbao_tls_shake(gongbao_tls *tls, const char **reason) {
  ERR_clear_error();
  int result = SSL_do_handshake(tls->ssl);
  return result == 1 ? 1 : failure(tls, result, reason);
}

int gongbao_tls_take(gongbao_tls *tls, const uint8_t *bytes, size_t count, gongbao_bytes *plain, const char **reason) {
  *reason = "there is not enough memory";
  if (BIO_write(tls->in, bytes, (int)count) != (int)count) return GONGBAO_TLS_ENDED;
  if (!SSL_is_init_finished(tls->ssl)) return 0;
  for (;;) {
    ERR_clear_error();
    if (gongbao_bytes_reserve(plain, 1 << 14) != 0) return GONGBAO_TLS_ENDED;
    int part = SSL_read(tls->ssl, plain->data + plain->count, (int)(1 << 14));
    if (part <= 0) return failure(tls, part, reason);
    plain->count += (size_t)part;
  }
}

int gongbao_tls_put(gongbao_tls *tls, const uint8_t *bytes, size_t count, const char **reason) {
  ERR_clear_error();
  /* The memory that it writes to takes everything. */
  int result = SSL_write(tls->ssl, bytes, (int)count);
  if (result == (int)count) return 0;
  result = failure(tls, result, reason);
  /* Nor does it wait: no renegotiation is begun from here. */
  return result ? result : GONGBAO_TLS_ENDED;
}

int gongbao_tls_output(gongbao_tls *tls, gongbao_bytes *out) {
  size_t count = BIO_ctrl_pending(tls->out);
  if (count == 0) return 0;
  if (gongbao_bytes_reserve(out, count) != 0) return GONGBAO_TLS_ENDED;
  int part = BIO_read(tls->out, out->data + out->count, (int)count);
  if (part > 0) out->count += (size_t)part;
  return 0;
}
