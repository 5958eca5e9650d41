package io.github.jimmypage.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What a container gets that ends an answer after a forward and has a wrapper of the agent before it: it closes the writer or the
 * stream, where it would have ended its own response in a gentler way. Nothing more can be written. Without state; thread-safe.
 */
final class EndOfForward {
    private EndOfForward() {}

    static PrintWriter of(PrintWriter container, ServletResponse response) {
        return new PrintWriter(Writer.nullWriter()) {
            @Override
            public void close() {
                if (!TomcatForward.finish(response)) {
                    container.close();
                }
            }
        };
    }

    static ServletOutputStream of(ServletOutputStream container, ServletResponse response) {
        return new ServletOutputStream() {
            @Override
            public void write(int oneByte) {
                // The answer is over.
            }

            @Override
            public void close() throws IOException {
                if (!TomcatForward.finish(response)) {
                    container.close();
                }
            }

            @Override
            public boolean isReady() {
                return container.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                container.setWriteListener(listener);
            }
        };
    }
}
