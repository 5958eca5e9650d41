package probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** An application's own filter that compresses while the page is written, as far as the client accepts it. */
public final class CompressingFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String accepted = ((HttpServletRequest) request).getHeader("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            chain.doFilter(request, response);
            return;
        }
        Compressing compressing = new Compressing((HttpServletResponse) response);
        chain.doFilter(request, compressing);
        compressing.finish();
    }

    @Override
    public void destroy() {}

    private static final class Compressing extends HttpServletResponseWrapper {
        private GZIPOutputStream compressed;
        private PrintWriter writer;

        Compressing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            setHeader("Content-Encoding", "gzip");
            setHeader("Vary", "Accept-Encoding");
            GZIPOutputStream out = new GZIPOutputStream(super.getOutputStream());
            compressed = out;
            return new ServletOutputStream() {
                @Override
                public void write(int oneByte) throws IOException {
                    out.write(oneByte);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("not asynchronous");
                }
            };
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
            }
            return writer;
        }

        /** The page's own length is not the answer's. */
        @Override
        public void setContentLengthLong(long length) {
            setHeader("X-Page-Length", "" + length);
        }

        void finish() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            if (compressed != null) {
                compressed.finish();
            }
        }
    }
}
