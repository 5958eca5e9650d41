vcl 4.0;

# Varnish before the benchmark server. ORIGIN is filled in.
backend origin {
  .host = "127.0.0.1";
  .port = "ORIGIN";
}

sub vcl_backend_response {
  set beresp.ttl = 1h;
  # It keeps a page in one form: where that is the compressed one, each plain answer is inflated.
  if (bereq.url ~ "gzip$") {
    set beresp.do_gzip = true;
  }
}

sub vcl_deliver {
  if (obj.hits > 0) {
    set resp.http.X-Cache = "hit";
  }
}
