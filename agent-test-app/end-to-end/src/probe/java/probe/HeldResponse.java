package probe;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.PrintWriter;

/** Holds a page that is written to a writer, for who puts it into another one; given as text. */
class HeldResponse extends HttpServletResponseWrapper {
    private final CharArrayWriter text = new CharArrayWriter();
    private final PrintWriter writer = new PrintWriter(text);

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    /** The page's own length is not the answer's. */
    @Override
    public void setContentLengthLong(long length) {
        setHeader("X-Page-Length", "" + length);
    }

    @Override
    public String toString() {
        writer.flush();
        return text.toString();
    }
}
