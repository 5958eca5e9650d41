package probe.capture;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Writes a piece whenever the container can take one. */
final class ScenarioListener implements WriteListener {
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final byte[] piece;
    private int left = 10;

    ScenarioListener(AsyncContext async, ServletOutputStream out, String words, int size) {
        this.async = async;
        this.out = out;
        this.piece = ScenarioSizes.body(words, size);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (left > 0 && out.isReady()) {
            left--;
            out.write(piece);
        }
        if (left == 0 && out.isReady()) {
            left = -1;
            async.complete();
        }
    }

    @Override
    public void onError(Throwable failed) {
        async.complete();
    }
}
