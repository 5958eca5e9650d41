/**
 * Every way in which a servlet can answer, one scenario each, all of them deterministic and with one row of the database in the
 * answer, so that a cache of pages takes an interest. Start reading at {@link probe.capture.CaptureServlet}.
 */
package probe.capture;
