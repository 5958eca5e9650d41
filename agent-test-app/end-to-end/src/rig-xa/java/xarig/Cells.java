package xarig;

import bumplog.Bumps;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.RollbackException;
import javax.transaction.xa.XAException;

/** Runs what is to be tried, and prints what came of it. */
final class Cells {
    private final Bumps bumps;

    Cells(Bumps bumps) {
        this.bumps = bumps;
    }

    interface Attempt {
        void run() throws Exception;
    }

    /** The bumps were not what they must be. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    void cell(String who, Object what, Attempt attempt) {
        String verdict = "ok";
        bumps.since();
        try {
            attempt.run();
        } catch (Wrong wrong) {
            verdict = "WRONG " + wrong.getMessage();
        } catch (XAException refused) {
            verdict = "cannot: XA error " + refused.errorCode + " " + refused.getMessage();
        } catch (RollbackException refused) {
            verdict = "cannot: " + refused.getMessage();
        } catch (Exception | LinkageError failed) {
            verdict = "FAILED " + failed;
        }
        if (!verdict.equals("ok") && Boolean.getBoolean("xarig.trace")) {
            System.out.println(verdict);
        }
        System.out.println("CELL\t" + who + "\t" + what + "\t" + verdict.replaceAll("\\s+", " "));
    }

    /** The bumps since the last question, as {@code cause(table)}, in whatever order. */
    void expect(String when, String... wanted) {
        List<String> found =
                bumps.since().stream().map(Bumps.Bump::toString).sorted().toList();
        if (!found.equals(Stream.of(wanted).sorted().toList())) {
            throw new Wrong(when + ": " + found + " instead of " + List.of(wanted));
        }
    }
}
